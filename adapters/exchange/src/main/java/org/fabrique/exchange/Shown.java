package org.fabrique.exchange;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the format of a cell shows of its number: spreadsheets keep days as numbers, and only the format tells them apart. */
enum Shown {
    NUMBER,
    DAY,
    MONTH,
    YEAR;

    private static final int LONGEST = 255;

    /** What stands between quotes, in brackets, or behind one of the signs that take the next character as it is. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|[\\\\_*].");

    /** @param format as files have it, which is English in every country */
    static Shown by(@Nullable String format) {
        if (format == null || format.length() > LONGEST) {
            return NUMBER;
        }
        String signs = LITERAL.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        if (signs.contains("d")) {
            return DAY;
        }
        return signs.contains("y") ? month(signs) : NUMBER;
    }

    private static Shown month(String signs) {
        return signs.contains("m") ? MONTH : YEAR;
    }
}
