package org.fabrique.territories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.fabrique.territories.France.CREUSE;
import static org.fabrique.territories.France.FRANCE;
import static org.fabrique.territories.France.GUERET;
import static org.fabrique.territories.France.code;
import static org.fabrique.territories.France.codes;

import java.time.LocalDate;
import java.util.List;
import org.fabrique.core.territory.Setting;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.territory.TerritoryProfile;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PerimetersTest {

    private static final LocalDate TODAY = LocalDate.of(2018, 3, 28);

    private final FrenchTerritories territories =
            FRANCE.with(Candidates2018.sudAlsace(), Candidates2018.dromeArdeche());

    @Nested
    class TheCandidatesOf2018 {

        @Test
        void allResolve() {
            assertThat(Candidates2018.codes())
                    .extracting(
                            code -> territories.find(code).map(Territory::name).orElse("nobody"))
                    .containsExactly(
                            "Guyane",
                            "Martinique",
                            "Loire-Atlantique",
                            "Limousin",
                            "Sud Alsace",
                            "Finistère",
                            "Drôme-Ardèche");
        }

        @Test
        void includeTheSouthOfAlsaceAroundMulhouse() {
            TerritoryCode sudAlsace = code("zone:sud-alsace");
            assertThat(codes(territories.communesOf(sudAlsace)))
                    .contains("com:68224", "com:68297", "com:68004", "com:68334")
                    .doesNotContain("com:68066", "com:68112")
                    .allMatch(commune -> commune.startsWith("com:68"));
            assertThat(codes(territories.containersOf(sudAlsace))).containsExactly("dep:68", "reg:44", "areg:42");
        }

        @Test
        void includeTheDromeAndTheArdecheTogether() {
            TerritoryCode both = code("zone:drome-ardeche");
            assertThat(territories.communesOf(both))
                    .containsAll(territories.communesOf(code("dep:26")))
                    .containsAll(territories.communesOf(code("dep:07")));
            assertThat(codes(territories.containersOf(both))).containsExactly("reg:84", "areg:82");
            assertThat(territories.shareOfLivingIn(both, code("dep:26")).orElseThrow())
                    .isBetween(0.55, 0.65);
        }
    }

    @Nested
    class APerimeter {

        @Test
        void isFoundByItsName() {
            assertThat(codes(territories.named("drome ardeche"))).containsExactly("zone:drome-ardeche");
        }

        @Test
        void containsWhatItIsMadeOf() {
            assertThat(codes(territories.containersOf(code("com:68224"))))
                    .containsExactly("epci:200066009", "dep:68", "reg:44", "areg:42", "zone:sud-alsace");
            assertThat(codes(territories.containersOf(code("dep:26")))).contains("zone:drome-ardeche");
        }

        @Test
        void containsATerritoryWithTheSameCommunesAndNotTheOtherWayRound() {
            FrenchTerritories more = FRANCE.with(perimeter("la-creuse", CREUSE));
            assertThat(codes(more.containersOf(CREUSE))).contains("zone:la-creuse");
            assertThat(codes(more.containersOf(code("zone:la-creuse")))).containsExactly("reg:75", "areg:74");
        }

        @Test
        void mayCrossDepartmentsAndRegionsAndCountsOverlapsOnce() {
            FrenchTerritories more =
                    FRANCE.with(perimeter("here-and-there", CREUSE, GUERET, code("com:98818"), code("areg:94")));
            assertThat(more.containersOf(code("zone:here-and-there"))).isEmpty();
            assertThat(more.communesOf(code("zone:here-and-there"))).hasSize(255 + 1 + 360);
        }

        @Test
        void mayBeMadeOfPerimetersKnownBeforeIt() {
            FrenchTerritories more = territories.with(perimeter("both", code("zone:sud-alsace"), CREUSE));
            assertThat(codes(more.containersOf(code("zone:sud-alsace")))).contains("zone:both");
        }

        @Test
        void resolvesAFormerCommuneAmongItsMembers() {
            FrenchTerritories more = FRANCE.with(perimeter("old", code("com:93059")));
            assertThat(codes(more.communesOf(code("zone:old")))).containsExactly("com:93066");
        }

        @Test
        void hasAProfile() {
            TerritoryProfile profile =
                    territories.profile(code("zone:sud-alsace")).orElseThrow();
            assertThat(profile.population()).isBetween(480_000, 510_000);
            assertThat(profile.knownSettings()).containsExactly(Setting.RURAL, Setting.URBAN);
            assertThat(profile.intercommunality()).isNull();
        }

        @Test
        void keepsItsMembersAndItsDate() {
            assertThat(territories.perimeter(code("zone:drome-ardeche"))).contains(Candidates2018.dromeArdeche());
            assertThat(FRANCE.perimeter(code("zone:drome-ardeche"))).isEmpty();
        }

        @Test
        void leavesTheGazetteerItIsAddedToAsItWas() {
            assertThat(FRANCE.find(code("zone:sud-alsace"))).isEmpty();
        }

        @Test
        void mayBeAddedTwice() {
            assertThat(territories.with(Candidates2018.sudAlsace()).find(code("zone:sud-alsace")))
                    .isPresent();
        }
    }

    @Nested
    class Refused {

        @Test
        void isAMemberThatDoesNotResolve() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FRANCE.with(perimeter("x", CREUSE, code("com:99999"), code("zone:nowhere"))))
                    .withMessageContaining("com:99999, zone:nowhere");
        }

        @Test
        void isAMemberSmallerThanACommune() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> perimeter("x", code("arm:13214")))
                    .withMessageContaining("arm:13214");
        }

        @Test
        void isAPerimeterWithoutMembersOrOfAnotherLevel() {
            assertThatIllegalArgumentException().isThrownBy(() -> perimeter("x"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Perimeter(CREUSE, "Creuse", List.of(CREUSE), TODAY));
        }

        @Test
        void isACodeThatAnotherPerimeterBears() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> territories.with(perimeter("sud-alsace", CREUSE)))
                    .withMessageContaining("zone:sud-alsace");
        }
    }

    private static Perimeter perimeter(String slug, TerritoryCode... members) {
        return Perimeter.of(slug, "Perimeter " + slug, TODAY, members);
    }
}
