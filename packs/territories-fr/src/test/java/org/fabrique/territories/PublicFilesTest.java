package org.fabrique.territories;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fabrique.territories.France.FRANCE;
import static org.fabrique.territories.France.GUERET;
import static org.fabrique.territories.France.code;
import static org.fabrique.territories.France.codes;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.fabrique.core.Truth;
import org.fabrique.core.territory.Level;
import org.fabrique.core.territory.Setting;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reads real files of the State, as they are. */
class PublicFilesTest {

    @Test
    void ofPriorityDistrictsLoadAndReachTheCommunesOfToday() {
        FrenchTerritories territories = FRANCE.withOverlays(Overlay.qpv(SharedData.territories("qpv2024.csv")));
        assertThat(codes(territories.communesOf(code("qpv:QN09336I")))).containsExactly("com:93066");
        assertThat(codes(territories.communesOf(code("qpv:QN09335M")))).containsExactly("com:93066", "com:93072");
        assertThat(codes(territories.communesOf(code("qpv:QN09342M")))).containsExactly("com:93066");
        assertThat(territories.profile(code("qpv:QN02A01M")).orElseThrow().is(Setting.PRIORITY_DISTRICT))
                .isEqualTo(Truth.YES);
        assertThat(facts(territories, "qpv").mapToInt(Integer::parseInt).sum()).isBetween(1_584, 1_900);
    }

    @Test
    void ofRuralRevitalisationLoad() {
        FrenchTerritories territories = FRANCE.withOverlays(Overlay.frr(SharedData.territories("frr2025.csv")));
        assertThat(facts(territories, "frr")).hasSize(34_875);
        assertThat(facts(territories, "frr").filter("FRR+"::equals)).hasSize(4_456);
    }

    @Test
    void ofTownProgrammesLoad() {
        Path csv = SharedData.territories("anct_programmes.csv");
        FrenchTerritories territories = FRANCE.withOverlays(Overlay.townProgrammes(csv));
        assertThat(facts(territories, "acv").filter("1"::equals)).hasSize(245);
        assertThat(facts(territories, "pvd").filter("1"::equals)).hasSize(1_646);
    }

    @Test
    void ofCentroidsLoad() {
        FrenchTerritories territories = FRANCE.withOverlays(Overlay.centroids(SharedData.territories("communes.csv")));
        assertThat(facts(territories, "lat")).hasSize(34_969 - 102);
        assertThat(fact(territories, GUERET, "lat")).startsWith("46.");
    }

    @Test
    void ofAnyOtherFiguresLoadAsFacts() {
        Path csv = SharedData.territories("indicateurs_communes.csv");
        FrenchTerritories territories = FRANCE.withOverlays(Overlay.facts(csv, "commune", "revenu_median_2021"));
        assertThat(fact(territories, code("com:01001"), "revenu_median_2021")).isEqualTo("25820");
        assertThat(fact(territories, code("arm:13202"), "revenu_median_2021")).isNotNull();
    }

    @Test
    void ofCommunesAgreeWithTheResource() {
        Set<String> columns = Set.of("code", "nom", "departement", "ancienne_region", "epci", "population");
        List<CsvRow> rows =
                CsvFile.at(SharedData.territories("communes.csv")).rows(columns).orThrow();
        assertThat(rows).hasSize(34_969);
        assertThat(rows.stream().filter(row -> !known(row).equals(told(row)))).isEmpty();
    }

    /** What the file tells of a commune, as a list of words. */
    private static List<String> told(CsvRow row) {
        return Stream.of("nom", "population", "departement", "ancienne_region", "epci", "codes_postaux")
                .map(row::get)
                .toList();
    }

    /** The same words, from the resource. */
    private static List<String> known(CsvRow row) {
        TerritoryCode code = TerritoryCode.commune(row.get("code"));
        List<Territory> containers = FRANCE.containersOf(code);
        String postalCodes = Stream.of(row.get("codes_postaux").split("\\|"))
                .filter(postal -> codes(FRANCE.withPostalCode(postal)).contains(code.toString()))
                .collect(joining("|"));
        return List.of(
                FRANCE.find(code).orElseThrow().name(),
                Objects.toString(FRANCE.profile(code).orElseThrow().population(), ""),
                container(containers, Level.DEPARTMENT) + container(containers, Level.OVERSEAS_COLLECTIVITY),
                container(containers, Level.FORMER_REGION),
                container(containers, Level.INTERCOMMUNALITY),
                postalCodes);
    }

    /** Returns the code of the container of a level; of an EPCI and an EPT, the one that is larger. */
    private static String container(List<Territory> containers, Level level) {
        return containers.stream()
                .map(Territory::code)
                .filter(code -> code.level() == level)
                .max((one, other) ->
                        FRANCE.communesOf(one).size() - FRANCE.communesOf(other).size())
                .map(TerritoryCode::value)
                .orElse("");
    }

    private static Stream<String> facts(FrenchTerritories territories, String fact) {
        return France.all(Level.COMMUNE)
                .map(commune -> fact(territories, commune.code(), fact))
                .filter(Objects::nonNull);
    }

    private static @Nullable String fact(FrenchTerritories territories, TerritoryCode code, String fact) {
        return territories.profile(code).orElseThrow().facts().get(fact);
    }
}
