package org.fabrique.territories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabrique.territories.France.FRANCE;
import static org.fabrique.territories.France.PIERREFITTE_BEFORE_2025;
import static org.fabrique.territories.France.SAINT_DENIS;
import static org.fabrique.territories.France.code;
import static org.fabrique.territories.France.codes;

import java.util.List;
import org.fabrique.core.territory.Territory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingATerritoryTest {

    @Nested
    class ByCode {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "com:23096|Guéret",
                    "comd:01015|Arbignieu",
                    "coma:59355|Lomme",
                    "arm:13214|Marseille 14e Arrondissement",
                    "epci:200066009|CA Mulhouse Alsace Agglomération",
                    "epci:200057867|Plaine Commune",
                    "dep:2A|Corse-du-Sud",
                    "reg:75|Nouvelle-Aquitaine",
                    "areg:74|Limousin",
                    "areg:43|Franche-Comté",
                    "areg:42|Alsace",
                    "tom:988|Nouvelle-Calédonie"
                })
        void findsATerritoryOfEachLevel(String code, String name) {
            assertThat(FRANCE.find(code(code))).contains(Territory.of(code(code), name));
        }

        @Test
        void doesNotConfuseACommuneWithTheDelegatedCommuneOfTheSameNumber() {
            assertThat(FRANCE.find(code("com:01015"))).contains(Territory.of(code("com:01015"), "Arboys en Bugey"));
            assertThat(FRANCE.find(code("comd:01015"))).contains(Territory.of(code("comd:01015"), "Arbignieu"));
            assertThat(FRANCE.find(code("coma:01015"))).isEmpty();
        }

        @Test
        void leadsFromAFormerCodeToTheCommuneOfToday() {
            assertThat(FRANCE.find(PIERREFITTE_BEFORE_2025)).contains(Territory.of(SAINT_DENIS, "Saint-Denis"));
            assertThat(FRANCE.communesOf(PIERREFITTE_BEFORE_2025)).isEqualTo(FRANCE.communesOf(SAINT_DENIS));
        }

        @Test
        void keepsTheDelegatedCommuneThatAMergedOneBecame() {
            assertThat(FRANCE.find(code("comd:93059")))
                    .contains(Territory.of(code("comd:93059"), "Pierrefitte-sur-Seine"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"com:99999", "com:13214", "dep:20", "reg:99", "qpv:QN09335M", "zone:nowhere"})
        void findsNothingUnderACodeNobodyBears(String code) {
            assertThat(FRANCE.find(code(code))).isEmpty();
            assertThat(FRANCE.communesOf(code(code))).isEmpty();
            assertThat(FRANCE.containersOf(code(code))).isEmpty();
            assertThat(FRANCE.profile(code(code))).isEmpty();
        }
    }

    @Nested
    class ByName {

        @Test
        void givesEveryBearerOfANameInTheOrderOfTheCodes() {
            assertThat(codes(FRANCE.named("Saint-Denis")))
                    .containsExactly("com:11339", "com:30247", "com:93066", "com:97411", "comd:93066");
        }

        @Test
        void tellsTheBearersApartByTheirDepartment() {
            assertThat(FRANCE.choices("Saint-Denis"))
                    .extracting(Choice::label)
                    .containsExactly(
                            "Saint-Denis (Aude, com:11339)",
                            "Saint-Denis (Gard, com:30247)",
                            "Saint-Denis (Seine-Saint-Denis, com:93066)",
                            "Saint-Denis (La Réunion, com:97411)",
                            "Saint-Denis (Seine-Saint-Denis, comd:93066)");
        }

        @Test
        void namesTheOverseasCollectivityWhereThereIsNoDepartment() {
            assertThat(FRANCE.choices("Nouméa"))
                    .extracting(Choice::label)
                    .containsExactly("Nouméa (Nouvelle-Calédonie, com:98818)");
        }

        @Test
        void leavesTheDepartmentOutWhereATerritoryLiesInNoneOrSeveral() {
            assertThat(FRANCE.choices("CC du Ried de Marckolsheim"))
                    .extracting(Choice::label)
                    .containsExactly("CC du Ried de Marckolsheim (epci:200030526)");
            assertThat(FRANCE.choices("Limousin")).extracting(Choice::label).contains("Limousin (areg:74)");
        }

        @ParameterizedTest
        @ValueSource(strings = {"Guéret", "GUERET", " gueret ", "Gueret"})
        void ignoresCaseAndAccents(String name) {
            assertThat(codes(FRANCE.named(name))).containsExactly("com:23096");
        }

        @Test
        void ignoresHyphensApostrophesAndLigatures() {
            assertThat(codes(FRANCE.named("l abergement clemenciat"))).containsExactly("com:01001");
            assertThat(codes(FRANCE.named("Oeuilly")))
                    .isEqualTo(codes(FRANCE.named("Œuilly")))
                    .hasSize(2);
        }

        @Test
        void findsTerritoriesOfDifferentLevelsUnderOneName() {
            assertThat(codes(FRANCE.named("Martinique"))).containsExactly("dep:972", "reg:02", "areg:02");
            assertThat(codes(FRANCE.named("Creuse"))).containsExactly("com:80225", "dep:23");
        }

        @Test
        void findsAnIntercommunalityWithoutTheAbbreviationOfItsType() {
            assertThat(codes(FRANCE.named("Mulhouse Alsace Agglomération"))).containsExactly("epci:200066009");
            assertThat(codes(FRANCE.named("CA Mulhouse Alsace Agglomération"))).containsExactly("epci:200066009");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "-", "Atlantis"})
        void findsNobodyUnderANameNobodyBears(String name) {
            assertThat(FRANCE.named(name)).isEmpty();
        }
    }

    @Nested
    class ByPostalCode {

        @Test
        void givesEveryCommuneServedInTheOrderOfTheCodes() {
            List<String> communes = codes(FRANCE.withPostalCode("23000"));
            assertThat(communes).contains("com:23096", "com:23193").isSorted();
        }

        @Test
        void givesACommuneUnderEachOfItsCodes() {
            assertThat(codes(FRANCE.withPostalCode("75001"))).containsExactly("com:75056");
            assertThat(codes(FRANCE.withPostalCode("75020"))).containsExactly("com:75056");
            assertThat(codes(FRANCE.withPostalCode("01400"))).contains("com:01001");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "0", "1400", "99999", "012345", "2A004", "00000"})
        void givesNoCommuneUnderACodeThatServesNone(String postalCode) {
            assertThat(FRANCE.withPostalCode(postalCode)).isEmpty();
        }
    }
}
