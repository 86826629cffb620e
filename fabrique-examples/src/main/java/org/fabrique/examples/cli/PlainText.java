package org.fabrique.examples.cli;

import org.fabrique.core.need.Wording;
import org.jspecify.annotations.Nullable;

/** Words of any length and layout, made into the parts the domain knows. */
final class PlainText {

    private PlainText() {}

    static boolean isBlank(@Nullable String title, @Nullable String text) {
        return (title == null || title.isBlank()) && (text == null || text.isBlank());
    }

    /** Returns the words of a need: the text alone is its title; with a title it is what is missing. */
    static Wording wording(@Nullable String title, @Nullable String text) {
        return title == null || title.isBlank()
                ? new Wording(oneLine(text == null ? "" : text), null, null)
                : new Wording(oneLine(title), null, text);
    }

    /** Returns the text on one line: control characters and runs of white space become one space. */
    static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
