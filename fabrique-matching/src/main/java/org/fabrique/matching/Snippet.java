package org.fabrique.matching;

import static java.util.Objects.requireNonNull;

/**
 * A place in the text of a solution where a word of a need stands, to be highlighted.
 *
 * @param fromInclusive where it begins, in chars of the field as the solution gives it
 * @param toExclusive where it ends
 * @param surface what stands there
 * @param asked the word of the need it meets: the same, one of its family, or one of the same sense
 */
public record Snippet(Field field, int fromInclusive, int toExclusive, String surface, String asked) {

    /** The texts of a solution that are searched. */
    public enum Field {
        NAME,
        PROBLEM,
        DESCRIPTION
    }

    public Snippet {
        requireNonNull(field, "field");
        requireNonNull(asked, "asked");
        if (fromInclusive < 0 || toExclusive - fromInclusive != surface.length()) {
            throw new IllegalArgumentException(
                    "The snippet (%s) does not stand from %d to %d.".formatted(surface, fromInclusive, toExclusive));
        }
    }
}
