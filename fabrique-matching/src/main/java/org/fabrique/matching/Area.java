package org.fabrique.matching;

import java.util.OptionalDouble;
import org.fabrique.core.Truth;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;
import org.jspecify.annotations.Nullable;

/** A territory in which others lie or do not. */
record Area(TerritoryCode code, Gazetteer gazetteer) {

    /** How another territory lies to it. */
    enum Lie {
        /** It is the same, or a part of it. */
        WITHIN(Truth.YES),
        /** Only a part of the other, perhaps all of this one, is common to both: what holds there may hold here or not. */
        PARTLY(Truth.UNKNOWN),
        OUTSIDE(Truth.NO),
        UNKNOWN(Truth.UNKNOWN);

        private final Truth within;

        Lie(Truth within) {
            this.within = within;
        }

        /** Tells whether what holds there holds within. */
        Truth within() {
            return within;
        }
    }

    /** Returns its name, or its code when that does not resolve. */
    String name() {
        return gazetteer.find(code).map(Territory::name).orElse(code.toString());
    }

    Lie lieOf(@Nullable TerritoryCode place) {
        if (place == null) {
            return Lie.UNKNOWN;
        }
        if (isPart(place, code)) {
            return Lie.WITHIN;
        }
        return isPart(code, place) ? Lie.PARTLY : byThoseWhoLive(gazetteer.shareOfLivingIn(place, code));
    }

    private static Lie byThoseWhoLive(OptionalDouble share) {
        if (share.isEmpty()) {
            return Lie.UNKNOWN;
        }
        if (share.getAsDouble() >= 1) {
            return Lie.WITHIN;
        }
        return share.getAsDouble() > 0 ? Lie.PARTLY : Lie.OUTSIDE;
    }

    private boolean isPart(TerritoryCode part, TerritoryCode whole) {
        return part.equals(whole)
                || gazetteer.containersOf(part).stream().map(Territory::code).anyMatch(whole::equals);
    }
}
