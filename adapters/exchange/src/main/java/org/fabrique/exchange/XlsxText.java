package org.fabrique.exchange;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts as workbooks write them: a character that XML has not stands there as {@code _x000B_}, by its number, and so does a
 * carriage return, which XML does not keep. What a person typed in that form has {@code _x005F_} for its first underscore. So
 * each text comes back as it was.
 */
final class XlsxText {

    private static final Pattern UNWRITTEN =
            Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\uD800-\\uDFFF\\uFFFE\\uFFFF]" + "|_(?=x[0-9A-Fa-f]{4}_)");
    private static final Pattern WRITTEN = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int HEXADECIMAL = 16;

    private XlsxText() {}

    static String written(String text) {
        return UNWRITTEN
                .matcher(text)
                .replaceAll(one -> "_x%04X_".formatted((int) one.group().charAt(0)));
    }

    static String meant(String cell) {
        return WRITTEN.matcher(cell)
                .replaceAll(one ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(one.group(1), HEXADECIMAL))));
    }
}
