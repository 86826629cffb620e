package org.fabrique.matching;

import java.util.Collections;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.fabrique.core.Truth;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;
import org.jspecify.annotations.Nullable;

/** A territory in which others lie or do not. */
record Area(TerritoryCode code, Gazetteer gazetteer) {

    /** How another territory lies to it. */
    enum Position {
        /** It is the same, or a part of it. */
        WITHIN(Truth.YES),
        /** Only a part of the other, perhaps all of this one, is common to both: what holds there may hold here or not. */
        PARTLY(Truth.UNKNOWN),
        OUTSIDE(Truth.NO),
        UNKNOWN(Truth.UNKNOWN);

        private final Truth within;

        Position(Truth within) {
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

    /** Returns how the place lies to it: first by what the gazetteer says contains what, then by where people live. */
    Position positionOf(@Nullable TerritoryCode place) {
        if (place == null) {
            return Position.UNKNOWN;
        }
        return isPart(place, code) ? Position.WITHIN : byThoseWhoLive(place);
    }

    private Position byThoseWhoLive(TerritoryCode place) {
        OptionalDouble share = gazetteer.shareOfLivingIn(place, code);
        if (share.orElse(0) >= 1) {
            return Position.WITHIN;
        }
        if (isPart(code, place) || share.orElse(0) > 0) {
            return Position.PARTLY;
        }
        return share.isPresent() || isApartFrom(place) ? Position.OUTSIDE : Position.UNKNOWN;
    }

    /** Tells whether the communes of both are known, and none is common: a part of a commune is where its commune is. */
    private boolean isApartFrom(TerritoryCode place) {
        Set<TerritoryCode> here = communesOf(code);
        Set<TerritoryCode> there = communesOf(place);
        return !here.isEmpty() && !there.isEmpty() && Collections.disjoint(here, there);
    }

    private Set<TerritoryCode> communesOf(TerritoryCode territory) {
        return gazetteer.communesOf(territory).stream().map(Territory::code).collect(Collectors.toSet());
    }

    private boolean isPart(TerritoryCode part, TerritoryCode whole) {
        return part.equals(whole)
                || gazetteer.containersOf(part).stream().map(Territory::code).anyMatch(whole::equals);
    }
}
