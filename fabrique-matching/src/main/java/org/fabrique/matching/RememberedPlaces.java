package org.fabrique.matching;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.territory.TerritoryProfile;

/** Asks a gazetteer once for what each criterion wants to know of a place, solution after solution. It lives as long as an answer. */
final class RememberedPlaces implements PlacesFromAnother {

    private final Gazetteer known;
    private final Map<TerritoryCode, Optional<TerritoryProfile>> profiles = new ConcurrentHashMap<>();

    RememberedPlaces(Gazetteer known) {
        this.known = known;
    }

    @Override
    public Gazetteer known() {
        return known;
    }

    @Override
    public Optional<TerritoryProfile> profile(TerritoryCode code) {
        return profiles.computeIfAbsent(code, known::profile);
    }
}
