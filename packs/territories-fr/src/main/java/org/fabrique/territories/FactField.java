package org.fabrique.territories;

import org.fabrique.core.Message;
import org.fabrique.core.Text;

/** A column that becomes a fact. */
record FactField(String column, String fact, Kind kind) {

    static FactField text(String column, String fact) {
        return new FactField(column, fact, Kind.TEXT);
    }

    /** What a cell may hold. */
    enum Kind {
        TEXT("un texte d'une ligne, de 1 000 caractères au plus", "a text of one line, at most 1,000 characters"),
        FLAG("0 ou 1", "0 or 1"),
        LATITUDE("des degrés décimaux de -90 à 90", "decimal degrees from -90 to 90"),
        LONGITUDE("des degrés décimaux de -180 à 180", "decimal degrees from -180 to 180");

        private static final int LONGEST = 1_000;

        private final Message expected;

        Kind(String fr, String en) {
            this.expected = Message.of(fr, en);
        }

        Message expected() {
            return expected;
        }

        boolean accepts(String value) {
            return switch (this) {
                case TEXT -> isLine(value);
                case FLAG -> value.equals("0") || value.equals("1");
                case LATITUDE -> isDegrees(value, 90);
                case LONGITUDE -> isDegrees(value, 180);
            };
        }

        private static boolean isLine(String value) {
            return value.length() <= LONGEST
                    && Text.firstRefused(value) < 0
                    && value.chars().noneMatch(Character::isISOControl);
        }

        private static boolean isDegrees(String value, int most) {
            return value.matches("-?\\d{1,3}(\\.\\d{1,15})?") && Math.abs(Double.parseDouble(value)) <= most;
        }
    }
}
