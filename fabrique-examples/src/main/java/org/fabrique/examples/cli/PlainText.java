package org.fabrique.examples.cli;

/** Words of any length and layout, made into the parts the domain knows. */
final class PlainText {

    private PlainText() {}

    /** Returns the text on one line: control characters, line separators and runs of white space become one space. */
    static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip();
    }
}
