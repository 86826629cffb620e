package org.fabrique.core.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.fabrique.core.FabriqueDomain;
import org.fabrique.core.Truth;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerritoryTest {

    @Property
    @Domain(FabriqueDomain.class)
    void aCodeReadsBackWhatItPrints(@ForAll TerritoryCode code) {
        assertThat(TerritoryCode.isValid(code.toString())).isTrue();
        assertThat(TerritoryCode.parse(code.toString())).isEqualTo(code);
    }

    @Property
    @Domain(FabriqueDomain.class)
    void codesAreOrderedByLevelThenByValue(@ForAll TerritoryCode one, @ForAll TerritoryCode other) {
        int order = one.level() == other.level()
                ? one.value().compareTo(other.value())
                : one.level().compareTo(other.level());

        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(Integer.signum(order));
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
    }

    @ParameterizedTest
    @CsvSource({
        "com:93066,false",
        "epci:200054781,false",
        "zone:nord,false",
        "arm:75101,true",
        "qpv:QN09335M,true",
        "comd:01015,true",
        "coma:59183,true"
    })
    void aLevelTellsWhetherItIsSmallerThanACommune(String code, boolean smaller) {
        assertThat(TerritoryCode.parse(code).level().isPartOfCommune()).isEqualTo(smaller);
    }

    @Nested
    class ACode {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "com:23096",
                    "com:2A004",
                    "com:97302",
                    "comd:01015",
                    "coma:59183",
                    "arm:75101",
                    "epci:242300135",
                    "dep:23",
                    "dep:2B",
                    "dep:971",
                    "dep:976",
                    "reg:75",
                    "areg:74",
                    "tom:975",
                    "tom:988",
                    "qpv:QN07501M",
                    "qpv:QP971001",
                    "qpv:QN02A01M",
                    "qpv:QP02B001",
                    "zone:sud-alsace",
                    "zone:31"
                })
        void isReadAtItsLevel(String text) {
            assertThat(TerritoryCode.parse(text)).hasToString(text);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    ":",
                    "23",
                    "dep:",
                    ":23",
                    "DEP:23",
                    "dep: 23",
                    "dep:23 ",
                    "dep:2",
                    "dep:2C",
                    "dep:975",
                    "dep:977",
                    "com:2309",
                    "com:230966",
                    "com:2C004",
                    "com:2a004",
                    "com:٢٣٠٩٦",
                    "arm:2A004",
                    "epci:24230013",
                    "reg:2A",
                    "tom:971",
                    "tom:97",
                    "qpv:QN7501M",
                    "qpv:XN07501M",
                    "qpv:QN02C01M",
                    "qpv:QN07501m",
                    "zone:",
                    "zone:Sud",
                    "zone:sud alsace",
                    "zone:-sud",
                    "zone:sud--alsace",
                    "zone:é",
                    "pays:x",
                    "com:23096\n"
                })
        void isRefusedInAnyOtherForm(String text) {
            assertThat(TerritoryCode.isValid(text)).isFalse();
            assertThatIllegalArgumentException().isThrownBy(() -> TerritoryCode.parse(text));
        }

        @Test
        void ofAZoneHasAtMost100Characters() {
            assertThat(TerritoryCode.isValid(Level.ZONE, "a".repeat(100))).isTrue();
            assertThat(TerritoryCode.isValid(Level.ZONE, "a".repeat(101))).isFalse();
        }

        @Test
        void hasAFactoryPerUsualLevel() {
            assertThat(List.of(
                            TerritoryCode.commune("23096"),
                            TerritoryCode.intercommunality("242300135"),
                            TerritoryCode.department("23"),
                            TerritoryCode.region("75"),
                            TerritoryCode.formerRegion("74"),
                            TerritoryCode.priorityDistrict("QN07501M"),
                            TerritoryCode.zone("sud-alsace")))
                    .extracting(TerritoryCode::toString)
                    .containsExactly(
                            "com:23096",
                            "epci:242300135",
                            "dep:23",
                            "reg:75",
                            "areg:74",
                            "qpv:QN07501M",
                            "zone:sud-alsace");
        }
    }

    @Nested
    class AProfile {
        private final Territory creuse = Territory.of(TerritoryCode.department("23"), "Creuse");

        @Test
        void isUnknownWhereNothingIsSaid() {
            TerritoryProfile profile = TerritoryProfile.unknown(creuse);

            assertThat(profile.settings()).hasSameSizeAs(Setting.values()).containsEntry(Setting.RURAL, Truth.UNKNOWN);
            assertThat(profile.knownSettings()).isEmpty();
            assertThat(profile.population()).isNull();
        }

        @Test
        void keepsNoAsNo() {
            TerritoryProfile profile = new TerritoryProfile(
                    creuse,
                    115_702,
                    60,
                    13_200,
                    IntercommunalityType.CC,
                    Map.of(Setting.RURAL, Truth.YES, Setting.COAST, Truth.NO),
                    Map.of("frr", "oui"));

            assertThat(profile.knownSettings()).containsExactly(Setting.RURAL);
            assertThat(profile.is(Setting.COAST)).isEqualTo(Truth.NO);
            assertThat(profile.is(Setting.MOUNTAIN)).isEqualTo(Truth.UNKNOWN);
        }

        @ParameterizedTest
        @CsvSource({"-1, 0, 0", "0, -1, 0", "0, 101, 0", "0, 0, -1"})
        void refusesFiguresThatCannotBe(int population, int percent, int largest) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> new TerritoryProfile(creuse, population, percent, largest, null, Map.of(), Map.of()));
        }

        @Test
        void isNamedWithItsCode() {
            assertThat(creuse).hasToString("Creuse (dep:23)");
        }
    }

    @Test
    void aSettingIsFoundByItsCode() {
        assertThat(Setting.values())
                .allSatisfy(
                        setting -> assertThat(Setting.ofCode(setting.code())).contains(setting));
        assertThat(Setting.ofCode("campagne")).isEmpty();
    }

    @Test
    void theEmptyGazetteerKnowsNoPlace() {
        Gazetteer nowhere = Gazetteer.empty();
        TerritoryCode creuse = TerritoryCode.department("23");

        assertThat(nowhere.find(creuse)).isEmpty();
        assertThat(nowhere.named("Creuse")).isEmpty();
        assertThat(nowhere.withPostalCode("23000")).isEmpty();
        assertThat(nowhere.communesOf(creuse)).isEmpty();
        assertThat(nowhere.containersOf(creuse)).isEmpty();
        assertThat(nowhere.shareOfLivingIn(creuse, creuse)).isEmpty();
        assertThat(nowhere.profile(creuse)).isEmpty();
    }
}
