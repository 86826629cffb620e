package org.fabrique.matching;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fabrique.core.Truth;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.territory.Setting;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.territory.TerritoryProfile;

/** A gazetteer that supposes one territory to be of one kind, and knows the rest from another. */
record KnownSetting(Gazetteer known, TerritoryCode territory, Setting setting) implements Gazetteer {

    @Override
    public Optional<TerritoryProfile> profile(TerritoryCode code) {
        Optional<TerritoryProfile> profile = known.profile(code);
        return code.equals(territory) ? profile.map(this::supposed) : profile;
    }

    private TerritoryProfile supposed(TerritoryProfile profile) {
        Map<Setting, Truth> settings = new EnumMap<>(profile.settings());
        settings.put(setting, Truth.YES);
        return new TerritoryProfile(
                profile.territory(),
                profile.population(),
                profile.percentInSmallCommunes(),
                profile.largestCommunePopulation(),
                profile.intercommunality(),
                settings,
                profile.facts());
    }

    @Override
    public Optional<Territory> find(TerritoryCode code) {
        return known.find(code);
    }

    @Override
    public List<Territory> named(String name) {
        return known.named(name);
    }

    @Override
    public List<Territory> withPostalCode(String postalCode) {
        return known.withPostalCode(postalCode);
    }

    @Override
    public List<Territory> communesOf(TerritoryCode code) {
        return known.communesOf(code);
    }

    @Override
    public List<Territory> containersOf(TerritoryCode code) {
        return known.containersOf(code);
    }

    @Override
    public OptionalDouble shareOfLivingIn(TerritoryCode one, TerritoryCode other) {
        return known.shareOfLivingIn(one, other);
    }
}
