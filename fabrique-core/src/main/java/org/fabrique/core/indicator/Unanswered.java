package org.fabrique.core.indicator;

import org.fabrique.core.Message;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.ThemeCode;
import org.jspecify.annotations.Nullable;

/**
 * How many needs about one theme, in one territory, have no answer.
 * <p>
 * A need of several themes counts under each: the themes of a territory do not add up to its needs.
 *
 * @param theme the theme, or null for the needs of which it is unknown
 * @param territory where they are felt, as each need says it, or null for those of which it is unknown
 * @param needs at least 1
 */
public record Unanswered(
        @Nullable ThemeCode theme, @Nullable TerritoryCode territory, int needs) {

    /** How it is counted, for whoever reads the report. */
    public static final Message COUNTING = Message.of(
            "Chaque besoin sans réponse, sous chacun de ses thèmes et dans le territoire qu'il nomme ; les thèmes d'un"
                    + " territoire ne s'additionnent pas.",
            "Each unanswered need, under each of its themes and in the territory it names; the themes of a territory do"
                    + " not add up.");

    public Unanswered {
        if (needs < 1) {
            throw new IllegalArgumentException("Only what holds a need is told, not %d.".formatted(needs));
        }
    }
}
