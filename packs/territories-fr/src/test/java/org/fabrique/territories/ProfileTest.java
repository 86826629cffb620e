package org.fabrique.territories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabrique.territories.France.CREUSE;
import static org.fabrique.territories.France.FINISTERE;
import static org.fabrique.territories.France.FRANCE;
import static org.fabrique.territories.France.GRAND_PARIS;
import static org.fabrique.territories.France.GUERET;
import static org.fabrique.territories.France.PLAINE_COMMUNE;
import static org.fabrique.territories.France.SAINT_DENIS;
import static org.fabrique.territories.France.TOULOUSE;
import static org.fabrique.territories.France.code;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fabrique.core.Truth;
import org.fabrique.core.territory.IntercommunalityType;
import org.fabrique.core.territory.Level;
import org.fabrique.core.territory.Setting;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.territory.TerritoryProfile;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileTest {

    @Nested
    class Settings {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "the Creuse                                    | dep:23         | RURAL",
                    "the Finistère, countryside and towns          | dep:29         | RURAL URBAN",
                    "Toulouse                                      | com:31555      | URBAN METROPOLIS",
                    "the Haute-Garonne, which Toulouse outweighs   | dep:31         | URBAN METROPOLIS",
                    "Lyon, whose métropole has its own type        | com:69123      | URBAN METROPOLIS",
                    "a village inside the métropole of Lyon        | com:69233      | URBAN METROPOLIS",
                    "Martinique                                    | dep:972        | URBAN OVERSEAS",
                    "Nouvelle-Calédonie                            | tom:988        | URBAN OVERSEAS",
                    "a village                                     | com:01002      | RURAL",
                    "Aubusson, a small town among villages         | com:23008      | RURAL",
                    "Guéret, over 5,000 inhabitants                | com:23096      | URBAN",
                    "an arrondissement of Marseille                | arm:13214      | URBAN METROPOLIS",
                    "an intercommunality of villages               | epci:200066033 | RURAL",
                    "an island outside any intercommunality        | com:29155      | RURAL",
                    "a village of the dead, without inhabitants    | com:55039      | RURAL"
                })
        void followFromTheCommunes(String who, String code, String settings) {
            assertThat(profile(code(code)).knownSettings())
                    .as(who)
                    .containsExactlyElementsOf(
                            Stream.of(settings.split(" ")).map(Setting::valueOf).toList());
        }

        @Test
        void findTwentyNinePercentOfTheInhabitantsRural() {
            List<TerritoryProfile> communes = France.all(Level.COMMUNE)
                    .map(commune -> profile(commune.code()))
                    .toList();
            int rural = inhabitants(communes.stream().filter(commune -> commune.is(Setting.RURAL) == Truth.YES));
            assertThat(rural / (double) inhabitants(communes.stream())).isBetween(0.285, 0.295);
        }

        private int inhabitants(Stream<TerritoryProfile> communes) {
            return communes.map(TerritoryProfile::population)
                    .filter(Objects::nonNull)
                    .mapToInt(Integer::intValue)
                    .sum();
        }

        @Test
        void ofTheCreuseAreNoMetropolis() {
            assertThat(profile(CREUSE).is(Setting.METROPOLIS)).isEqualTo(Truth.NO);
            assertThat(profile(CREUSE).is(Setting.URBAN)).isEqualTo(Truth.NO);
            assertThat(profile(CREUSE).is(Setting.OVERSEAS)).isEqualTo(Truth.NO);
        }

        @Test
        void stayUnknownWhereTheSourceSaysNothing() {
            List.of(CREUSE, TOULOUSE, FINISTERE).forEach(code -> {
                assertThat(profile(code).is(Setting.MOUNTAIN)).isEqualTo(Truth.UNKNOWN);
                assertThat(profile(code).is(Setting.COAST)).isEqualTo(Truth.UNKNOWN);
                assertThat(profile(code).is(Setting.PRIORITY_DISTRICT)).isEqualTo(Truth.UNKNOWN);
            });
        }

        @Test
        void stayUnknownOfAVillageThatJoinedATown() {
            TerritoryProfile village = profile(code("comd:49069"));
            assertThat(village.is(Setting.RURAL)).isEqualTo(Truth.UNKNOWN);
            assertThat(village.is(Setting.URBAN)).isEqualTo(Truth.UNKNOWN);
            assertThat(village.is(Setting.METROPOLIS)).isEqualTo(Truth.NO);
        }

        @Test
        void areThoseOfTheCommuneWhereItIsAVillage() {
            assertThat(profile(code("comd:01015")).knownSettings()).containsExactly(Setting.RURAL);
        }

        @Test
        void stayUnknownWhereNobodyCountedTheInhabitants() {
            TerritoryProfile kerguelen = profile(code("com:98412"));
            assertThat(kerguelen.is(Setting.RURAL)).isEqualTo(Truth.UNKNOWN);
            assertThat(kerguelen.is(Setting.URBAN)).isEqualTo(Truth.UNKNOWN);
            assertThat(kerguelen.knownSettings()).containsExactly(Setting.OVERSEAS);
        }
    }

    @Nested
    class Populations {

        @Test
        void ofLargerTerritoriesAreSums() {
            int sum = FRANCE.communesOf(CREUSE).stream()
                    .mapToInt(commune -> profile(commune.code()).population())
                    .sum();
            assertThat(profile(CREUSE).population()).isEqualTo(sum).isBetween(110_000, 120_000);
        }

        @Test
        void ofMunicipalArrondissementsAreTheirOwn() {
            assertThat(profile(code("arm:13202")).population()).isEqualTo(24_378);
            assertThat(profile(code("arm:13202")).largestCommunePopulation()).isGreaterThan(800_000);
        }

        @Test
        void ofOtherPartsOfCommunesAreUnknown() {
            assertThat(profile(code("comd:01015")).population()).isNull();
        }

        @Test
        void areUnknownAndNotZeroWhereNobodyCounted() {
            TerritoryProfile austral = profile(code("tom:984"));
            assertThat(austral.population()).isNull();
            assertThat(austral.largestCommunePopulation()).isNull();
            assertThat(austral.percentInSmallCommunes()).isNull();
        }

        @Test
        void areZeroAndNotUnknownWhereNobodyLives() {
            assertThat(profile(code("com:55039")).population()).isZero();
            assertThat(profile(code("com:55039")).percentInSmallCommunes()).isNull();
        }

        @Test
        void inSmallCommunesAreAPercentage() {
            assertThat(profile(CREUSE).percentInSmallCommunes()).isEqualTo(78);
            assertThat(profile(FINISTERE).percentInSmallCommunes()).isEqualTo(17);
            assertThat(profile(GUERET).percentInSmallCommunes()).isZero();
            assertThat(profile(code("com:01002")).percentInSmallCommunes()).isEqualTo(100);
        }

        @Test
        void ofTheLargestCommuneTellATown() {
            assertThat(profile(CREUSE).largestCommunePopulation())
                    .isEqualTo(profile(GUERET).population());
        }
    }

    @Nested
    class Intercommunalities {

        @Test
        void areTheEpciOfACommune() {
            assertThat(profile(GUERET).intercommunality()).isEqualTo(IntercommunalityType.CA);
            assertThat(profile(TOULOUSE).intercommunality()).isEqualTo(IntercommunalityType.METRO);
            assertThat(profile(SAINT_DENIS).intercommunality()).isEqualTo(IntercommunalityType.METRO);
            assertThat(profile(code("com:69123")).intercommunality()).isEqualTo(IntercommunalityType.MET69);
        }

        @Test
        void areTheirOwn() {
            assertThat(profile(GRAND_PARIS).intercommunality()).isEqualTo(IntercommunalityType.METRO);
            assertThat(profile(PLAINE_COMMUNE).intercommunality()).isEqualTo(IntercommunalityType.EPT);
        }

        @Test
        void areAbsentWhereThereIsNoneOrSeveral() {
            assertThat(profile(CREUSE).intercommunality()).isNull();
            assertThat(profile(code("com:29155")).intercommunality()).isNull();
        }
    }

    private static TerritoryProfile profile(TerritoryCode code) {
        return FRANCE.profile(code).orElseThrow();
    }
}
