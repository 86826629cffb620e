package org.fabrique.territories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.fabrique.territories.France.CREUSE;
import static org.fabrique.territories.France.FINISTERE;
import static org.fabrique.territories.France.FRANCE;
import static org.fabrique.territories.France.GRAND_PARIS;
import static org.fabrique.territories.France.GUERET;
import static org.fabrique.territories.France.PLAINE_COMMUNE;
import static org.fabrique.territories.France.SAINT_DENIS;
import static org.fabrique.territories.France.code;
import static org.fabrique.territories.France.codes;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ContainmentTest {

    @Nested
    class Containers {

        @Test
        void ofACommuneAreItsEpciDepartmentAndRegions() {
            assertThat(codes(FRANCE.containersOf(GUERET)))
                    .containsExactly("epci:200034825", "dep:23", "reg:75", "areg:74");
        }

        @Test
        void ofACommuneOfGrandParisAreItsEptToo() {
            assertThat(codes(FRANCE.containersOf(SAINT_DENIS)))
                    .containsExactly("epci:200054781", "epci:200057867", "dep:93", "reg:11", "areg:11");
        }

        @Test
        void ofAPartOfACommuneBeginWithTheCommune() {
            assertThat(codes(FRANCE.containersOf(code("comd:01015"))))
                    .startsWith("com:01015")
                    .contains("dep:01");
            assertThat(codes(FRANCE.containersOf(code("arm:13214"))))
                    .containsExactly("com:13055", "epci:200054807", "dep:13", "reg:93", "areg:93");
        }

        @Test
        void ofADepartmentAreItsRegions() {
            assertThat(codes(FRANCE.containersOf(FINISTERE))).containsExactly("reg:53", "areg:53");
            assertThat(codes(FRANCE.containersOf(code("dep:972")))).containsExactly("reg:02", "areg:02");
        }

        @Test
        void ofADepartmentOfGrandParisAreTheMetropolisToo() {
            assertThat(codes(FRANCE.containersOf(code("dep:93"))))
                    .containsExactly("epci:200054781", "reg:11", "areg:11");
        }

        @Test
        void ofAFormerRegionAreTheRegionItJoined() {
            assertThat(codes(FRANCE.containersOf(code("areg:74")))).containsExactly("reg:75");
            assertThat(codes(FRANCE.containersOf(code("areg:53")))).containsExactly("reg:53");
            assertThat(FRANCE.containersOf(code("reg:53"))).isEmpty();
        }

        @Test
        void ofAnEpciAcrossTwoDepartmentsAreTheirRegionOnly() {
            assertThat(codes(FRANCE.containersOf(code("epci:200030526")))).containsExactly("reg:44", "areg:42");
        }

        @Test
        void ofAnOverseasCommuneAreItsCollectivity() {
            assertThat(codes(FRANCE.containersOf(code("com:98818")))).containsExactly("tom:988");
            assertThat(FRANCE.containersOf(code("tom:988"))).isEmpty();
        }

        @Test
        void ofAnIslandOutsideAnyEpciHaveNone() {
            assertThat(codes(FRANCE.containersOf(code("com:29155")))).containsExactly("dep:29", "reg:53", "areg:53");
        }
    }

    @Nested
    class Communes {

        @Test
        void ofADepartmentAreInTheOrderOfTheirCodes() {
            assertThat(codes(FRANCE.communesOf(CREUSE))).hasSize(255).isSorted().contains("com:23096");
        }

        @Test
        void ofAnEpciAndAnEptAreTheirMembers() {
            assertThat(FRANCE.communesOf(GRAND_PARIS)).hasSize(130);
            assertThat(codes(FRANCE.communesOf(PLAINE_COMMUNE))).hasSize(8).contains("com:93066");
        }

        @Test
        void ofACommuneOrAPartOfOneAreTheCommune() {
            assertThat(codes(FRANCE.communesOf(GUERET))).containsExactly("com:23096");
            assertThat(codes(FRANCE.communesOf(code("arm:13214")))).containsExactly("com:13055");
            assertThat(codes(FRANCE.communesOf(code("comd:93059")))).containsExactly("com:93066");
        }

        @Test
        void ofAFormerRegionAreThoseOfItsDepartments() {
            assertThat(FRANCE.communesOf(code("areg:74")))
                    .containsAll(FRANCE.communesOf(code("dep:19")))
                    .containsAll(FRANCE.communesOf(CREUSE))
                    .containsAll(FRANCE.communesOf(code("dep:87")))
                    .hasSize(FRANCE.communesOf(code("dep:19")).size()
                            + FRANCE.communesOf(CREUSE).size()
                            + FRANCE.communesOf(code("dep:87")).size());
        }
    }

    @Nested
    class Shares {

        @Test
        void ofATerritoryInItsContainerAreOne() {
            assertThat(FRANCE.shareOfLivingIn(GUERET, CREUSE)).hasValue(1);
            assertThat(FRANCE.shareOfLivingIn(code("dep:26"), code("areg:82"))).hasValue(1);
        }

        @Test
        void ofAWholeInOneOfItsPartsFollowTheInhabitants() {
            assertThat(FRANCE.shareOfLivingIn(FINISTERE, code("epci:242900314")).orElseThrow())
                    .isCloseTo(0.23, within(0.01));
        }

        @Test
        void ofTerritoriesApartAreZero() {
            assertThat(FRANCE.shareOfLivingIn(CREUSE, FINISTERE)).hasValue(0);
        }

        @Test
        void areUnknownWhereNobodyLivesOrNobodyCounted() {
            assertThat(FRANCE.shareOfLivingIn(code("com:55039"), code("dep:55")))
                    .isEmpty();
            assertThat(FRANCE.shareOfLivingIn(code("tom:984"), code("tom:984"))).isEmpty();
        }

        @Test
        void areUnknownBelowTheCommune() {
            assertThat(FRANCE.shareOfLivingIn(code("arm:13214"), code("dep:13")))
                    .isEmpty();
            assertThat(FRANCE.shareOfLivingIn(code("com:13055"), code("arm:13214")))
                    .isEmpty();
        }

        @Test
        void areUnknownWhereACodeDoesNotResolve() {
            assertThat(FRANCE.shareOfLivingIn(code("com:99999"), CREUSE)).isEmpty();
            assertThat(FRANCE.shareOfLivingIn(CREUSE, code("zone:nowhere"))).isEmpty();
        }
    }
}
