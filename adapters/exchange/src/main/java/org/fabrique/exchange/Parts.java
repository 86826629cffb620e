package org.fabrique.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Several texts in one cell, with a bar between two of them: {@code MOB|COH}. A bar or a backslash that belongs to a text has
 * a backslash in front.
 */
final class Parts {

    private static final char BAR = '|';
    private static final char ESCAPE = '\\';

    private Parts() {}

    static String joined(List<String> parts) {
        return parts.stream().map(Parts::escaped).collect(Collectors.joining("|"));
    }

    static List<String> of(String cell) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int at = 0; at < cell.length(); at++) {
            char one = cell.charAt(at);
            if (one == ESCAPE && isEscaped(cell, at + 1)) {
                part.append(cell.charAt(++at));
            } else if (one == BAR) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(one);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    /** A backslash before anything else is one that somebody typed. */
    private static boolean isEscaped(String cell, int at) {
        return at < cell.length() && (cell.charAt(at) == BAR || cell.charAt(at) == ESCAPE);
    }

    private static String escaped(String part) {
        return part.replace("\\", "\\\\").replace("|", "\\|");
    }
}
