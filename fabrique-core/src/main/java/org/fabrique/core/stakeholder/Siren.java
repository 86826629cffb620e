package org.fabrique.core.stakeholder;

import static java.util.Objects.requireNonNull;

/** The number of a legal unit in the Sirene register: nine digits that pass the Luhn check. */
public record Siren(String value) {

    /** The number of La Poste, whose establishments escape the Luhn check. */
    static final Siren LA_POSTE = new Siren("356000000");

    public Siren {
        requireNonNull(value, "value");
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "The SIREN (%s) must be nine digits that pass the Luhn check.".formatted(value));
        }
    }

    public static Siren parse(String text) {
        return new Siren(text);
    }

    public static boolean isValid(String value) {
        return value.matches("[0-9]{9}") && Luhn.passes(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
