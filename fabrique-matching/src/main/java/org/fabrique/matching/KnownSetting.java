package org.fabrique.matching;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.fabrique.core.Truth;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.territory.Setting;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.territory.TerritoryProfile;

/** A gazetteer that supposes one territory to be of one kind, and knows the rest from another. */
record KnownSetting(Gazetteer known, TerritoryCode territory, Setting setting) implements PlacesFromAnother {

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
}
