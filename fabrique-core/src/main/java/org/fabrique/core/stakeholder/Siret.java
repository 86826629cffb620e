package org.fabrique.core.stakeholder;

import static java.util.Objects.requireNonNull;

/**
 * The number of an establishment in the Sirene register: the SIREN of its legal unit and five digits. The whole passes
 * the Luhn check, except for La Poste, whose digits add up to a multiple of five (only its head office passes Luhn).
 */
public record Siret(String value) {

    public Siret {
        requireNonNull(value, "value");
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "The SIRET (%s) must be fourteen digits that pass the Luhn check.".formatted(value));
        }
    }

    public static Siret parse(String text) {
        return new Siret(text);
    }

    public static boolean isValid(String value) {
        return value.matches("[0-9]{14}")
                && Siren.isValid(value.substring(0, 9))
                && (Luhn.passes(value) || isLaPoste(value));
    }

    public Siren siren() {
        return new Siren(value.substring(0, 9));
    }

    private static boolean isLaPoste(String value) {
        return value.startsWith(Siren.LA_POSTE.value())
                && value.chars().map(digit -> digit - '0').sum() % 5 == 0;
    }

    @Override
    public String toString() {
        return value;
    }
}
