package org.fabrique.exchange;

import java.util.Optional;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.territory.TerritoryCode;

/** Tells where on a map a territory is shown: what a host brings to formats with positions. */
@FunctionalInterface
public interface Positions {

    /** Returns a point of the territory; empty when it is not known, and nothing is guessed. */
    Optional<Position> of(TerritoryCode territory);

    /** Returns positions that are all unknown. */
    static Positions none() {
        return territory -> Optional.empty();
    }

    /**
     * Returns those a gazetteer knows: the facts {@code lat} and {@code lon} of a territory, in decimal degrees; without them,
     * the mean of the communes it is made of, by their inhabitants, as far as these are known.
     */
    static Positions of(Gazetteer gazetteer) {
        return territory -> Centre.told(gazetteer, territory).or(() -> Centre.of(gazetteer, territory));
    }
}
