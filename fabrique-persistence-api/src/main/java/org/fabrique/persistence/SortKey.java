package org.fabrique.persistence;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import org.fabrique.core.Text;

/**
 * Where a thing stands in its register: a folded text first, then its identity, both compared code point by code point.
 * <p>
 * Databases keep it in columns with binary collation, so that every storage has the same order. It is not a text for
 * people.
 *
 * @param text the first 200 characters of the text the register is sorted by, folded; empty when it is sorted by
 *     identity alone
 */
public record SortKey(String text, String id) implements Comparable<SortKey> {

    private static final int LONGEST = 200;
    private static final Comparator<SortKey> ORDER = Comparator.comparing(SortKey::text, SortKey::compareCodePoints)
            .thenComparing(SortKey::id, SortKey::compareCodePoints);

    public SortKey {
        requireNonNull(text, "text");
        requireNonNull(id, "id");
    }

    static SortKey of(String text, String id) {
        return new SortKey(shortened(Text.folded(text)), id);
    }

    @Override
    public int compareTo(SortKey other) {
        return ORDER.compare(this, other);
    }

    private static String shortened(String text) {
        boolean fits = text.codePointCount(0, text.length()) <= LONGEST;
        return fits ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }

    /** UTF-16 puts U+E000 to U+FFFF after the astral characters; UTF-8, and so every database, puts them before. */
    private static int compareCodePoints(String one, String other) {
        int shared = Math.min(one.length(), other.length());
        for (int at = 0; at < shared; at++) {
            char left = one.charAt(at);
            char right = other.charAt(at);
            if (left != right) {
                boolean sameSide = Character.isSurrogate(left) == Character.isSurrogate(right);
                return sameSide ? left - right : Character.isSurrogate(left) ? 1 : -1;
            }
        }
        return one.length() - other.length();
    }
}
