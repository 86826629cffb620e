package org.fabrique.territories;

import java.util.List;
import org.fabrique.core.territory.Level;
import org.fabrique.core.territory.Territory;

/**
 * A territory with its communes: those it is made of, or, for a part of a commune, the one it lies in (several for some
 * priority districts).
 */
record Extent(Territory territory, CommuneSet communes) {

    /** Where two territories have the same communes, which one contains the other: the later one. */
    private static final List<Level> SMALLEST_FIRST = List.of(
            Level.COMMUNE,
            Level.INTERCOMMUNALITY,
            Level.DEPARTMENT,
            Level.OVERSEAS_COLLECTIVITY,
            Level.FORMER_REGION,
            Level.REGION,
            Level.ZONE);

    Level level() {
        return territory.code().level();
    }

    boolean isPartOfCommune() {
        return level().isPartOfCommune();
    }

    /** Tells whether this wholly contains the other and is the larger of the two. */
    boolean contains(Extent other) {
        return communes.containsAll(other.communes) && (communes.size() > other.communes.size() || outranks(other));
    }

    private boolean outranks(Extent other) {
        return SMALLEST_FIRST.indexOf(level()) > SMALLEST_FIRST.indexOf(other.level());
    }
}
