package org.fabrique.core.stakeholder;

import static java.util.Objects.requireNonNull;

/**
 * The number of an association in the national register (RNA): a W, then nine digits, the second of which may be a
 * letter in Corsica and overseas. It has no check digit.
 */
public record Rna(String value) {

    public Rna {
        requireNonNull(value, "value");
        if (!isValid(value)) {
            throw new IllegalArgumentException("The RNA number (%s) must be W and nine digits.".formatted(value));
        }
    }

    public static Rna parse(String text) {
        return new Rna(text);
    }

    public static boolean isValid(String value) {
        return value.matches("W[0-9][0-9A-Z][0-9]{7}");
    }

    @Override
    public String toString() {
        return value;
    }
}
