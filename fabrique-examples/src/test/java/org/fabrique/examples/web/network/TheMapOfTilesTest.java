package org.fabrique.examples.web.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fabrique.core.territory.Level;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.territories.FrenchTerritories;
import org.junit.jupiter.api.Test;

/** Our table of rows and columns. */
class TheMapOfTilesTest {

    @Test
    void hasOneTileForEachDepartmentThereIs() {
        FrenchTerritories places = FrenchTerritories.load();
        Stream<String> mainland = IntStream.rangeClosed(1, 95)
                .mapToObj("%02d"::formatted)
                .flatMap(code -> code.equals("20") ? Stream.of("2A", "2B") : Stream.of(code));
        Stream<String> overseas = Stream.of("971", "972", "973", "974", "976");
        assertThat(TileMap.cells())
                .extracting(cell -> cell.department().value())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(mainland, overseas).toList());
        assertThat(TileMap.cells())
                .allSatisfy(cell -> assertThat(places.find(cell.department()))
                        .map(Territory::code)
                        .contains(cell.department()));
    }

    @Test
    void knowsEveryDepartmentThatHasCommunes() {
        FrenchTerritories places = FrenchTerritories.load();
        Places within = new Places(places);
        assertThat(IntStream.rangeClosed(1, 99)
                        .mapToObj("%02d"::formatted)
                        .filter(code -> TerritoryCode.isValid(Level.REGION, code))
                        .map(TerritoryCode::region)
                        .flatMap(region -> within.departments(region).stream()))
                .containsExactlyInAnyOrderElementsOf(
                        TileMap.cells().stream().map(TileMap.Cell::department).toList());
    }

    @Test
    void hasNoTwoTilesInOnePlace() {
        assertThat(TileMap.cells())
                .extracting(cell -> cell.row() + "/" + cell.column())
                .doesNotHaveDuplicates();
    }
}
