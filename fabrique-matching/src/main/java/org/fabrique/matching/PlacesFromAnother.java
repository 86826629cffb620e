package org.fabrique.matching;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;

/** A gazetteer that knows its places from another, and describes them in its own way. */
interface PlacesFromAnother extends Gazetteer {

    Gazetteer known();

    @Override
    default Optional<Territory> find(TerritoryCode code) {
        return known().find(code);
    }

    @Override
    default List<Territory> named(String name) {
        return known().named(name);
    }

    @Override
    default List<Territory> withPostalCode(String postalCode) {
        return known().withPostalCode(postalCode);
    }

    @Override
    default List<Territory> communesOf(TerritoryCode code) {
        return known().communesOf(code);
    }

    @Override
    default List<Territory> containersOf(TerritoryCode code) {
        return known().containersOf(code);
    }

    @Override
    default OptionalDouble shareOfLivingIn(TerritoryCode one, TerritoryCode other) {
        return known().shareOfLivingIn(one, other);
    }
}
