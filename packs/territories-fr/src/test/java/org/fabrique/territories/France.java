package org.fabrique.territories;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fabrique.core.territory.Level;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;

/** The sample world: the real one. */
final class France {

    static final AtlasParts PARTS = AtlasReader.read();
    static final FrenchTerritories FRANCE = FrenchTerritories.load();

    static final TerritoryCode CREUSE = TerritoryCode.department("23");
    static final TerritoryCode FINISTERE = TerritoryCode.department("29");
    static final TerritoryCode GUERET = TerritoryCode.commune("23096");
    static final TerritoryCode TOULOUSE = TerritoryCode.commune("31555");
    static final TerritoryCode SAINT_DENIS = TerritoryCode.commune("93066");
    static final TerritoryCode PIERREFITTE_BEFORE_2025 = TerritoryCode.commune("93059");
    static final TerritoryCode GRAND_PARIS = TerritoryCode.intercommunality("200054781");
    static final TerritoryCode PLAINE_COMMUNE = TerritoryCode.intercommunality("200057867");

    private France() {}

    static TerritoryCode code(String text) {
        return TerritoryCode.parse(text);
    }

    static List<String> codes(List<Territory> territories) {
        return territories.stream()
                .map(territory -> territory.code().toString())
                .toList();
    }

    /** Returns all territories of a level of the resource, in the order of their codes. */
    static Stream<Territory> all(Level level) {
        Layer layer = PARTS.layers().get(level);
        return layer == null ? Stream.of() : IntStream.range(0, layer.size()).mapToObj(layer::territory);
    }
}
