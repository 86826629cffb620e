package org.fabrique.territories;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fabrique.territories.France.FRANCE;
import static org.fabrique.territories.France.PARTS;
import static org.fabrique.territories.France.all;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fabrique.core.territory.Level;
import org.fabrique.core.territory.Territory;
import org.junit.jupiter.api.Test;

class ResourceTest {

    @Test
    void saysWhereItComesFrom() {
        assertThat(FRANCE.source()).isEqualTo("@etalab/decoupage-administratif 6.0.0");
    }

    @Test
    void isSmall() throws IOException {
        try (InputStream resource = FrenchTerritories.class.getResourceAsStream("territories-fr.tsv.gz")) {
            assertThat(Objects.requireNonNull(resource).readAllBytes()).hasSizeLessThan(1_500_000);
        }
    }

    @Test
    void holdsEveryTerritoryOfItsSource() {
        Map<Level, Integer> sizes = PARTS.layers().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, layer -> layer.getValue().size()));
        assertThat(sizes)
                .containsOnly(
                        Map.entry(Level.COMMUNE, 34_969),
                        Map.entry(Level.DELEGATED_COMMUNE, 2_105),
                        Map.entry(Level.ASSOCIATED_COMMUNE, 471),
                        Map.entry(Level.MUNICIPAL_ARRONDISSEMENT, 45),
                        Map.entry(Level.INTERCOMMUNALITY, 1_255 + 11),
                        Map.entry(Level.DEPARTMENT, 101),
                        Map.entry(Level.REGION, 18),
                        Map.entry(Level.FORMER_REGION, 27),
                        Map.entry(Level.OVERSEAS_COLLECTIVITY, 8));
        assertThat(PARTS.former().codes()).hasSize(4_240);
    }

    @Test
    void keepsBothBearersOf584Codes() {
        Map<String, Long> bearers = Stream.of(
                        Level.COMMUNE,
                        Level.DELEGATED_COMMUNE,
                        Level.ASSOCIATED_COMMUNE,
                        Level.MUNICIPAL_ARRONDISSEMENT)
                .flatMap(France::all)
                .map(territory -> territory.code().value())
                .collect(groupingBy(identity(), counting()));
        assertThat(bearers.values().stream().filter(count -> count == 2)).hasSize(584);
        assertThat(bearers.values()).allMatch(count -> count <= 2);
    }

    @Test
    void has1441NamesThatSeveralCommunesBear() {
        List<Long> shared =
                all(Level.COMMUNE).map(Territory::name).collect(groupingBy(identity(), counting())).values().stream()
                        .filter(bearers -> bearers > 1)
                        .toList();
        assertThat(shared).hasSize(1_441);
        assertThat(shared.stream().mapToLong(Long::longValue).sum()).isEqualTo(3_675);
    }

    @Test
    void countsTheInhabitantsOfAllButSixCommunes() {
        List<Integer> populations = all(Level.COMMUNE)
                .map(commune -> FRANCE.profile(commune.code()).orElseThrow().population())
                .toList();
        assertThat(populations).filteredOn(Objects::isNull).hasSize(6);
        assertThat(populations.stream()
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(68_952_941);
    }

    @Test
    void placesEveryCommuneInADepartmentOrAnOverseasCollectivity() {
        long placed = Stream.of(Level.DEPARTMENT, Level.OVERSEAS_COLLECTIVITY)
                .flatMap(France::all)
                .flatMap(territory -> FRANCE.communesOf(territory.code()).stream())
                .distinct()
                .count();
        assertThat(placed).isEqualTo(34_969);
    }

    @Test
    void leavesOnlyFourIslandsWithoutIntercommunality() {
        List<String> alone = all(Level.DEPARTMENT)
                .flatMap(department -> FRANCE.communesOf(department.code()).stream())
                .filter(commune -> FRANCE.profile(commune.code()).orElseThrow().intercommunality() == null)
                .map(commune -> commune.code().value())
                .toList();
        assertThat(alone).containsExactly("22016", "29083", "29155", "85113");
    }

    @Test
    void keepsCodesInOrderEachOnce() {
        PARTS.layers()
                .values()
                .forEach(layer -> assertThat(IntStream.range(0, layer.size()).mapToObj(layer::code))
                        .isSorted()
                        .doesNotHaveDuplicates());
    }
}
