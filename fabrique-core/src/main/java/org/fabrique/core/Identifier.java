package org.fabrique.core;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * The rule all typed identities share: 1 to 200 printable characters without white space, kept as they are given.
 * <p>
 * This is not an identity: each kind has its own type, so that a need cannot be asked for with the identity of a
 * solution.
 */
public final class Identifier {

    private static final int LONGEST = 200;
    private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}]{1,%d}".formatted(LONGEST));

    private Identifier() {}

    /**
     * Returns the value when it can be an identity. The message does not repeat it: it may be a name typed by mistake.
     *
     * @param kind the kind of thing it identifies, for the message
     * @throws IllegalArgumentException otherwise
     */
    public static String check(String value, String kind) {
        requireNonNull(value, kind);
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "The identity of a %s must be 1 to 200 printable characters without white space; this one has %d."
                            .formatted(kind, value.length()));
        }
        return value;
    }

    public static boolean isValid(String value) {
        return isPlain(value) || (VALUE.matcher(value).matches() && Text.firstRefused(value) < 0);
    }

    /** Most identities are of this kind, and told without the pattern. */
    private static boolean isPlain(String value) {
        return !value.isEmpty()
                && value.length() <= LONGEST
                && value.chars().allMatch(letter -> letter > ' ' && letter <= '~');
    }
}
