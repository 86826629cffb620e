package org.fabrique.matching;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.territory.TerritoryCode;

/**
 * Finds the territories like one.
 * <pre>{@code
 * List<Likeness> like = Territories.like(limogne, gazetteer, communes);
 * }</pre>
 */
public final class Territories {

    /** The most alike first; equals in the order of the codes. */
    static final Comparator<Likeness> MOST_ALIKE_FIRST = Comparator.comparingDouble(Likeness::share)
            .reversed()
            .thenComparing(likeness -> likeness.there().code());

    private Territories() {}

    /**
     * Returns the candidates, the most like the territory first, each with what they have in common. The territory
     * itself is passed over, and so are candidates that do not resolve or have nothing to compare by: of them it is
     * unknown. Empty when the territory does not resolve.
     */
    public static List<Likeness> like(
            TerritoryCode territory, Gazetteer gazetteer, Collection<TerritoryCode> candidates) {
        return gazetteer.profile(territory).stream()
                .flatMap(here -> candidates.stream()
                        .flatMap(code -> gazetteer.profile(code).stream())
                        .filter(there -> !there.territory().equals(here.territory()))
                        .distinct()
                        .flatMap(there -> Likeness.between(here, there).stream()))
                .sorted(MOST_ALIKE_FIRST)
                .toList();
    }
}
