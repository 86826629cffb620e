package org.fabrique.core.solution;

import java.net.URI;
import java.time.Year;
import org.fabrique.core.Text;
import org.fabrique.core.territory.TerritoryCode;
import org.jspecify.annotations.Nullable;

/**
 * A place where a solution runs or ran. It is neither the solution itself nor an initiative of the network.
 *
 * @param place the place as the source names it
 * @param territory its code, or null when the source does not allow one
 * @param organisation who runs it, or null when unknown
 * @param since the year it began, or null when unknown
 * @param until the year it ended, or null when it has not, or nobody knows
 * @param outcome what came of it there, or null when nobody tells
 * @param source where this can be read, or null when no page tells
 */
public record Implementation(
        String place,
        @Nullable TerritoryCode territory,
        @Nullable String organisation,
        @Nullable Year since,
        @Nullable Year until,
        @Nullable String outcome,
        @Nullable URI source) {

    public Implementation {
        place = Text.line(place, "place of an implementation");
        organisation = Text.optionalLine(organisation, "organisation of an implementation");
        outcome = Text.optional(outcome, "outcome of an implementation");
        if (since != null && until != null && until.isBefore(since)) {
            throw new IllegalArgumentException("It cannot end (%s) before it begins (%s).".formatted(until, since));
        }
    }

    public static Implementation in(String place, TerritoryCode territory) {
        return new Implementation(place, territory, null, null, null, null, null);
    }
}
