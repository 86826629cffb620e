package org.fabrique.core.territory;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Knows no place: every answer is empty. */
enum EmptyGazetteer implements Gazetteer {
    INSTANCE;

    @Override
    public Optional<Territory> find(TerritoryCode code) {
        return Optional.empty();
    }

    @Override
    public List<Territory> named(String name) {
        return List.of();
    }

    @Override
    public List<Territory> withPostalCode(String postalCode) {
        return List.of();
    }

    @Override
    public List<Territory> communesOf(TerritoryCode code) {
        return List.of();
    }

    @Override
    public List<Territory> containersOf(TerritoryCode code) {
        return List.of();
    }

    @Override
    public OptionalDouble shareOfLivingIn(TerritoryCode one, TerritoryCode other) {
        return OptionalDouble.empty();
    }

    @Override
    public Optional<TerritoryProfile> profile(TerritoryCode code) {
        return Optional.empty();
    }
}
