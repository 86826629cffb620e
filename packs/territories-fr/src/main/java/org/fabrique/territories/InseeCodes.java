package org.fabrique.territories;

import java.util.Optional;
import org.fabrique.core.Message;
import org.fabrique.core.intake.Problem;
import org.fabrique.core.territory.Territory;

/** The codes of communes as files write them: without level, present or former. */
final class InseeCodes {

    private static final Message EXPECTED = Message.of(
            "le code INSEE d'une commune, actuelle ou ancienne, en 5 caractères (un tableur retire le zéro initial)",
            "the INSEE code of a commune, present or former, in 5 characters (spreadsheets drop the leading zero)");

    private InseeCodes() {}

    /** Returns the commune of today, or the municipal arrondissement, that a code names. */
    static Optional<Territory> resolve(String code, Atlas atlas) {
        return atlas.communeToday(code).or(() -> atlas.arrondissement(code));
    }

    static Problem unknown(CsvRow row, String column, String code) {
        return row.problem("UNKNOWN_CODE", column, code, EXPECTED);
    }
}
