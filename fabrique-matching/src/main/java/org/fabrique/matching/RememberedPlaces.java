package org.fabrique.matching;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.territory.TerritoryProfile;

/** Asks a gazetteer once for what each criterion wants to know of a place, solution after solution. It lives as long as an answer. */
final class RememberedPlaces implements Gazetteer {

    private final Gazetteer asked;
    private final Map<TerritoryCode, Optional<TerritoryProfile>> profiles = new ConcurrentHashMap<>();

    RememberedPlaces(Gazetteer asked) {
        this.asked = asked;
    }

    @Override
    public Optional<Territory> find(TerritoryCode code) {
        return asked.find(code);
    }

    @Override
    public List<Territory> named(String name) {
        return asked.named(name);
    }

    @Override
    public List<Territory> withPostalCode(String postalCode) {
        return asked.withPostalCode(postalCode);
    }

    @Override
    public List<Territory> communesOf(TerritoryCode code) {
        return asked.communesOf(code);
    }

    @Override
    public List<Territory> containersOf(TerritoryCode code) {
        return asked.containersOf(code);
    }

    @Override
    public OptionalDouble shareOfLivingIn(TerritoryCode one, TerritoryCode other) {
        return asked.shareOfLivingIn(one, other);
    }

    @Override
    public Optional<TerritoryProfile> profile(TerritoryCode code) {
        return profiles.computeIfAbsent(code, asked::profile);
    }
}
