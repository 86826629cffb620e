package org.fabrique.exchange;

import java.util.regex.Pattern;

/**
 * Keeps a text from being taken for a formula when a spreadsheet opens it. A text that begins with a sign of formulas, after
 * spaces and apostrophes or not, gets one more apostrophe in front; reading takes that one away. So each text comes back as
 * it was, and an apostrophe that stands before anything else is left alone.
 */
final class Formula {

    /** The four signs, also in full width, the white space that spreadsheets drop, and U+0000. */
    private static final String SIGN = "[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20\\t\\r\\n\\x00]";

    private static final Pattern RISKY = Pattern.compile("'*[\\s\\p{Z}]*" + SIGN + ".*", Pattern.DOTALL);

    private Formula() {}

    static String guarded(String text) {
        return RISKY.matcher(text).matches() ? "'" + text : text;
    }

    static String meant(String cell) {
        return cell.startsWith("'") && RISKY.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
