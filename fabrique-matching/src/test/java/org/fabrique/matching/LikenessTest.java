package org.fabrique.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.fabrique.matching.SampleWorld.SHOP;
import static org.fabrique.matching.SampleWorld.noMoreShops;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fabrique.core.Truth;
import org.fabrique.core.need.Need;
import org.fabrique.core.solution.Implementation;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.TrackRecord;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.territory.IntercommunalityType;
import org.fabrique.core.territory.Setting;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.territory.TerritoryProfile;
import org.fabrique.territories.FrenchTerritories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LikenessTest {

    private static final Gazetteer FRANCE = FrenchTerritories.load();
    private static final TerritoryCode LIMOGNE = TerritoryCode.commune("46173");
    private static final TerritoryCode EYMOUTIERS = TerritoryCode.commune("87064");
    private static final TerritoryCode CREUSE = TerritoryCode.department("23");
    private static final TerritoryCode PARIS = TerritoryCode.commune("75056");
    private static final TerritoryCode LYON = TerritoryCode.commune("69123");
    private static final TerritoryCode KERGUELEN = TerritoryCode.commune("98412");

    @Test
    void aVillageIsMostLikeAVillage() {
        List<Likeness> like = Territories.like(EYMOUTIERS, FRANCE, List.of(PARIS, LIMOGNE, CREUSE, LYON));
        assertThat(like).extracting(each -> each.there().code()).containsExactly(LIMOGNE, CREUSE, LYON, PARIS);
    }

    @Test
    void itIsExplainedInBothLanguages() {
        Likeness likeness = Territories.like(TerritoryCode.commune("01002"), FRANCE, List.of(LIMOGNE))
                .get(0);
        assertThat(likeness.reason().fr())
                .isEqualTo("rural, moins de 2 000 habitants, communauté de communes : comme Limogne-en-Quercy");
        assertThat(likeness.reason().en())
                .isEqualTo("rural, under 2,000 inhabitants, community of communes: like Limogne-en-Quercy");
    }

    @Test
    void whatDiffersIsToldAndSoIsWhatIsLeftOut() {
        Likeness likeness = Territories.like(CREUSE, FRANCE, List.of(PARIS)).get(0);
        assertThat(likeness.different()).contains(Likeness.Trait.SETTINGS, Likeness.Trait.SMALL_COMMUNES);
        assertThat(likeness.leftOut()).containsExactly(Likeness.Trait.POPULATION, Likeness.Trait.INTERCOMMUNALITY);
        assertThat(likeness.reason().fr())
                .startsWith("rien de commun avec Paris (diffère : type de territoire")
                .endsWith("non comparé : population, intercommunalité)");
        assertThat(likeness.reason().en()).startsWith("nothing in common with Paris (differs: kind of territory");
    }

    @Test
    void twoDepartmentsAreComparedByTheirTownsToo() {
        Likeness likeness = Territories.like(CREUSE, FRANCE, List.of(TerritoryCode.department("48")))
                .get(0);
        assertThat(likeness.reason().en())
                .contains("rural", "a town of 10,000 to 100,000", "most inhabitants in small communes", "like Lozère");
    }

    @Test
    void theTerritoryItselfAndThoseNobodyKnowsArePassedOver() {
        TerritoryCode nowhere = TerritoryCode.commune("99999");
        assertThat(Territories.like(LIMOGNE, FRANCE, List.of(LIMOGNE, nowhere, EYMOUTIERS, EYMOUTIERS)))
                .extracting(each -> each.there().code())
                .containsExactly(EYMOUTIERS);
        assertThat(Territories.like(nowhere, FRANCE, List.of(LIMOGNE))).isEmpty();
        assertThat(Territories.like(LIMOGNE, Gazetteer.empty(), List.of(EYMOUTIERS)))
                .isEmpty();
    }

    @Test
    void whereNothingIsKnownOfBothThereIsNoLikeness() {
        TerritoryProfile unknown = TerritoryProfile.unknown(Territory.of(CREUSE, "Creuse"));
        assertThat(Likeness.between(unknown, FRANCE.profile(CREUSE).orElseThrow()))
                .isEmpty();
    }

    @Test
    void aTraitThatOneDoesNotKnowCountsNeitherForNorAgainst() {
        TerritoryProfile known = profile("23", 2_000, 10, 500, null, Map.of());
        TerritoryProfile partly = profile("48", null, 10, null, IntercommunalityType.CC, Map.of());
        Likeness likeness = Likeness.between(known, partly).orElseThrow();
        assertThat(likeness.share()).isEqualTo(1);
        assertThat(likeness.compared())
                .extracting(Likeness.Compared::trait)
                .containsExactly(Likeness.Trait.SMALL_COMMUNES);
    }

    @Test
    void aHundredfoldIsNothingAlikeAndTenfoldIsHalf() {
        TerritoryProfile small = profile("23", 999, null, null, null, Map.of());
        assertThat(share(small, profile("48", 9_999, null, null, null, Map.of())))
                .isCloseTo(0.5, within(1e-9));
        assertThat(share(small, profile("48", 99_999, null, null, null, Map.of())))
                .isCloseTo(0, within(1e-9));
        assertThat(share(small, profile("48", 9_999_999, null, null, null, Map.of())))
                .isZero();
    }

    @Test
    void settingsCountByThePartTheyShareOfThoseKnownOfBoth() {
        TerritoryProfile one = profile(
                "23",
                null,
                null,
                null,
                null,
                Map.of(Setting.RURAL, Truth.YES, Setting.URBAN, Truth.NO, Setting.COAST, Truth.YES));
        TerritoryProfile other =
                profile("48", null, null, null, null, Map.of(Setting.RURAL, Truth.YES, Setting.URBAN, Truth.YES));
        assertThat(share(one, other)).isEqualTo(0.5);
    }

    @Test
    void refusesALikenessOfNothing() {
        Territory creuse = Territory.of(CREUSE, "Creuse");
        assertThatIllegalArgumentException().isThrownBy(() -> new Likeness(creuse, creuse, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Likeness.Compared(Likeness.Trait.SETTINGS, 1.1, List.of()));
    }

    @Property(tries = 200)
    void itIsTheSameBothWaysFromNothingToTheSame(
            @ForAll("profiles") TerritoryProfile one, @ForAll("profiles") TerritoryProfile other) {
        Likeness.between(one, other)
                .ifPresentOrElse(
                        likeness -> assertThat(likeness.share())
                                .isBetween(0.0, 1.0)
                                .isEqualTo(Likeness.between(other, one)
                                        .orElseThrow()
                                        .share()),
                        () -> assertThat(Likeness.between(other, one)).isEmpty());
        Likeness.between(one, one)
                .ifPresent(likeness -> assertThat(likeness.share()).isEqualTo(1));
    }

    @Test
    void aSolutionIsJudgedByThePlaceMostLikeThisOne() {
        Solution shop = SHOP.withTrackRecord(TrackRecord.of(
                List.of(Implementation.in("Paris (75)", PARIS), Implementation.in("Limogne-en-Quercy (46)", LIMOGNE))));
        Assessment assessment = assess(noMoreShops().withTerritory(EYMOUTIERS), shop);
        assertThat(assessment.share())
                .isEqualTo(Territories.like(EYMOUTIERS, FRANCE, List.of(LIMOGNE))
                        .get(0)
                        .share());
        assertThat(assessment.words()).containsExactly("Limogne-en-Quercy");
        assertThat(assessment.reason().fr()).startsWith("Menée ailleurs : ").contains("comme Limogne-en-Quercy");
    }

    @Test
    void aSolutionOfWhichNoPlaceIsKnownIsUnknown() {
        Solution shop = SHOP.withTrackRecord(TrackRecord.of(List.of(
                new Implementation("Grand Villeneuvois", null, null, null, null, null, null),
                Implementation.in("Nulle part", TerritoryCode.commune("99999")))));
        Need here = noMoreShops().withTerritory(EYMOUTIERS);
        assertThat(assess(here, shop).known()).isFalse();
        assertThat(assess(here, SHOP).known()).isFalse();
    }

    @Test
    void aNeedWithoutATerritoryMakesItUnknown() {
        Solution shop = SHOP.withTrackRecord(TrackRecord.of(List.of(Implementation.in("Limogne", LIMOGNE))));
        assertThat(assess(noMoreShops(), shop).known()).isFalse();
        assertThat(assess(noMoreShops().withTerritory(KERGUELEN), shop).known()).isTrue();
    }

    @Provide
    Arbitrary<TerritoryProfile> profiles() {
        Arbitrary<Integer> numbers =
                Arbitraries.integers().between(0, 3_000_000).injectNull(0.2);
        Arbitrary<Integer> percents = Arbitraries.integers().between(0, 100).injectNull(0.2);
        Arbitrary<Map<Setting, Truth>> settings =
                Arbitraries.maps(Arbitraries.of(Setting.class), Arbitraries.of(Truth.class));
        Arbitrary<IntercommunalityType> types =
                Arbitraries.of(IntercommunalityType.class).injectNull(0.3);
        return Combinators.combine(Arbitraries.of("23", "48"), numbers, percents, numbers, types, settings)
                .as(LikenessTest::profile);
    }

    private static Assessment assess(Need need, Solution solution) {
        return Criteria.likeWhereItWorked().assess(need, solution, LocalContext.of(FRANCE));
    }

    private static double share(TerritoryProfile one, TerritoryProfile other) {
        return Likeness.between(one, other).orElseThrow().share();
    }

    private static TerritoryProfile profile(
            String department,
            @Nullable Integer population,
            @Nullable Integer percent,
            @Nullable Integer largest,
            @Nullable IntercommunalityType type,
            Map<Setting, Truth> settings) {
        Territory territory = Territory.of(TerritoryCode.department(department), "Ici");
        return new TerritoryProfile(territory, population, percent, largest, type, settings, Map.of());
    }
}
