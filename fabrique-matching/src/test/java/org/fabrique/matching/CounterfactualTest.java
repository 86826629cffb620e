package org.fabrique.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.fabrique.matching.SampleWorld.BEES;
import static org.fabrique.matching.SampleWorld.CATALOGUE;
import static org.fabrique.matching.SampleWorld.DRIVERS;
import static org.fabrique.matching.SampleWorld.SHOP;
import static org.fabrique.matching.SampleWorld.noMoreShops;

import java.util.List;
import java.util.Locale;
import org.fabrique.core.Message;
import org.fabrique.core.need.Need;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.resource.Quantity;
import org.fabrique.core.resource.ResourceId;
import org.fabrique.core.resource.ResourceKind;
import org.fabrique.core.solution.Requirement;
import org.fabrique.core.solution.RequirementKind;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.solution.Threshold;
import org.fabrique.core.territory.Setting;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.Audience;
import org.fabrique.core.theme.Theme;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.core.theme.ThemeScheme;
import org.fabrique.territories.FrenchTerritories;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CounterfactualTest {

    private static final LocalContext FRANCE = LocalContext.of(FrenchTerritories.load());
    private static final Need NEED = noMoreShops();

    /** Two solutions told in the same words: what tells them apart is the rest. */
    private static final Solution PLAIN = Solution.of(new SolutionId("a"), "Commerce de village");

    private static final Solution RICH = Solution.of(new SolutionId("b"), "Commerce de village");

    private final MatchingEngine engine = MatchingEngine.standard();

    @Nested
    class ToBeFirst {

        @Test
        void aThemeOfTheSolutionMayBeEnough() {
            Counterfactual answer = first(RICH.withThemes(List.of(new ThemeCode("COR"))), NEED);
            assertThat(answer.changes())
                    .containsExactly(new Change.AddTheme(new ThemeCode("COR"), ThemeScheme.carrefour()));
            assertThat(answer.told(Locale.FRENCH))
                    .isEqualTo("Commerce de village serait la première si :\n"
                            + "  · le besoin avait aussi pour thème : Commerce");
        }

        @Test
        void aThemeOfTheHostIsToldByItsName() {
            Theme cycling = new Theme(new ThemeCode("ZZZ"), Message.of("Vélo-cargo", "Cargo bikes"), "", null);
            MatchingEngine own = MatchingEngine.standard(ThemeScheme.carrefour().with(List.of(cycling)));
            Solution cargo = RICH.withThemes(List.of(cycling.code()));
            Counterfactual answer = Counterfactual.of(
                            own,
                            cargo.id(),
                            Goal.top(1),
                            Catalogue.of(List.of(PLAIN, cargo)),
                            Situation.of(NEED, FRANCE))
                    .orElseThrow();
            assertThat(answer.told(Locale.ENGLISH)).endsWith("  · the need also had the theme: Cargo bikes");
        }

        @Test
        void anAudienceOfTheSolutionMayBeEnough() {
            Counterfactual answer = first(RICH.withAudiences(List.of(new Audience("jeunes"))), NEED);
            assertThat(answer.changes()).containsExactly(new Change.AddAudience(new Audience("jeunes")));
            assertThat(answer.told(Locale.ENGLISH)).contains("the need also had the audience: Young people");
        }

        @Test
        void aSettingOfWhichNothingIsKnownMayBeEnough() {
            Need felt = NEED.withTerritory(TerritoryCode.department("23"));
            Counterfactual answer = first(RICH.withSettings(List.of(Setting.MOUNTAIN)), felt);
            assertThat(answer.changes())
                    .containsExactly(new Change.KnowSetting(TerritoryCode.department("23"), Setting.MOUNTAIN));
            assertThat(answer.told(Locale.FRENCH)).contains("le territoire était connu comme : montagne");
        }

        @Test
        void whatIsKnownNotToBeSoIsNeverSupposed() {
            Need felt = NEED.withTerritory(TerritoryCode.department("23"));
            assertThat(first(RICH.withSettings(List.of(Setting.METROPOLIS)), felt)
                            .answer())
                    .isEqualTo(Counterfactual.Answer.NONE);
        }

        @Test
        void twoChangesAreTriedWhenNoneIsEnough() {
            Solution shops = PLAIN.withThemes(List.of(new ThemeCode("COR")));
            Solution twice = RICH.withThemes(List.of(new ThemeCode("SEN"), new ThemeCode("AGR")));
            Catalogue catalogue = Catalogue.of(List.of(shops, twice));
            Need about = NEED.withThemes(List.of(new ThemeCode("COR")));
            assertThat(counterfactual(twice, Goal.top(1), catalogue, about).changes())
                    .containsExactly(
                            new Change.AddTheme(new ThemeCode("SEN"), ThemeScheme.carrefour()),
                            new Change.AddTheme(new ThemeCode("AGR"), ThemeScheme.carrefour()));
        }

        @Test
        void theSolutionThatIsFirstNeedsNoChange() {
            Counterfactual answer = counterfactual(SHOP, Goal.top(1), Catalogue.of(CATALOGUE), NEED);
            assertThat(answer.answer()).isEqualTo(Counterfactual.Answer.ALREADY);
            assertThat(answer.told(Locale.FRENCH)).isEqualTo("Épicerie itinérante est déjà la première.");
        }

        @Test
        void noSuchChangeIsAnAnswer() {
            Solution silent = Solution.of(new SolutionId("silent"), "Poterie");
            Counterfactual answer =
                    counterfactual(silent, Goal.top(3), Catalogue.of(List.of(SHOP, DRIVERS, PLAIN, silent)), NEED);
            assertThat(answer.answer()).isEqualTo(Counterfactual.Answer.NONE);
            assertThat(answer.told(Locale.ENGLISH))
                    .isEqualTo(
                            "Poterie would not be among the first 3 by any of the changes that were tried, nor by two together"
                                    + " (themes, audiences, kind of place, resources, confirmations).");
        }

        private Counterfactual first(Solution solution, Need need) {
            return counterfactual(solution, Goal.top(1), Catalogue.of(List.of(PLAIN, solution)), need);
        }
    }

    @Nested
    class ToBeAdopted {

        @Test
        void theEssentialRequirementConfirmedIsEnough() {
            Counterfactual answer = adopted(SHOP);
            assertThat(answer.changes())
                    .containsExactly(new Change.Confirm(
                            RequirementKind.PREMISES, new Confirmation(SHOP.id(), "un garage pour le camion", true)));
            assertThat(answer.told(Locale.FRENCH))
                    .isEqualTo("Épicerie itinérante serait à reprendre telle quelle si :\n"
                            + "  · une personne confirmait : lieu, un garage pour le camion");
        }

        @Test
        void aMeasuredResourceComesBeforeAConfirmation() {
            Solution wide = SHOP.withRequirements(List.of(Requirement.essential(RequirementKind.PREMISES, "un hangar")
                    .withThreshold(Threshold.atLeast(Quantity.of(100, "m2")))));
            Counterfactual answer = adopted(wide);
            assertThat(answer.changes())
                    .containsExactly(new Change.HaveResource(ResourceKind.PREMISES, Quantity.of(100, "m2")));
            assertThat(answer.told(Locale.FRENCH)).contains("le territoire trouvait : lieu, 100 m²");
            assertThat(answer.told(Locale.ENGLISH)).contains("the territory found: premises, 100 m²");
        }

        @Test
        void twoEssentialsTakeTwoConfirmationsAndThreeAreTooMany() {
            assertThat(adopted(requiring("un", "deux")).changes()).hasSize(2);
            assertThat(adopted(requiring("un", "deux", "trois")).answer()).isEqualTo(Counterfactual.Answer.NONE);
        }

        @Test
        void aKnownPopulationIsNeverSupposedToBeAnother() {
            Solution forTowns = SHOP.withRequirements(
                    List.of(Requirement.essential(RequirementKind.SCALE, "au moins 50 000 habitants")
                            .withThreshold(Threshold.population(Threshold.Bound.AT_LEAST, 50_000))));
            Need inGueret = NEED.withTerritory(TerritoryCode.commune("23096"));
            assertThat(adopted(forTowns, Situation.of(inGueret, FRANCE)).answer())
                    .isEqualTo(Counterfactual.Answer.NONE);
            assertThat(adopted(forTowns).changes()).hasSize(1);
        }

        @Test
        void whatAPersonStatedUnmetIsNeverSupposedConfirmed() {
            Confirmation no = new Confirmation(SHOP.id(), "un garage pour le camion", false);
            assertThat(adopted(SHOP, Situation.of(NEED, FRANCE.withConfirmations(List.of(no))))
                            .answer())
                    .isEqualTo(Counterfactual.Answer.NONE);
        }

        @Test
        void whatIsKnownToBeAbsentIsNeverSupposedConfirmed() {
            Solution volunteers = SHOP.withRequirements(
                    List.of(Requirement.essential(RequirementKind.VOLUNTEERS, "quelques bénévoles")));
            assertThat(adopted(volunteers, withoutVolunteers()).answer()).isEqualTo(Counterfactual.Answer.NONE);
        }

        @Test
        void asManyAsAreAskedForOfWhatIsAbsentMayBeFound() {
            Solution ten =
                    SHOP.withRequirements(List.of(Requirement.essential(RequirementKind.VOLUNTEERS, "dix bénévoles")
                            .withThreshold(Threshold.atLeast(Quantity.of(10, "people")))));
            assertThat(adopted(ten, withoutVolunteers()).told(Locale.FRENCH))
                    .isEqualTo("Épicerie itinérante serait à reprendre telle quelle si :\n"
                            + "  · le territoire trouvait : bénévoles, 10 personnes");
        }

        private static Situation withoutVolunteers() {
            LocalResource none = LocalResource.absent(
                    new ResourceId("r-1"),
                    SampleWorld.LIMOUSIN,
                    ResourceKind.VOLUNTEERS,
                    "aucun bénévole",
                    LocalContext.HERE);
            return Situation.of(NEED, FRANCE.withResources(List.of(none)));
        }

        @Test
        void aSolutionThatStatesNoRequirementCannotBe() {
            assertThat(adopted(SHOP.withRequirements(List.of())).answer()).isEqualTo(Counterfactual.Answer.NONE);
        }

        private static Solution requiring(String... texts) {
            return SHOP.withRequirements(List.of(texts).stream()
                    .map(text -> Requirement.essential(RequirementKind.PARTNER, text))
                    .toList());
        }

        private Counterfactual adopted(Solution solution) {
            return adopted(solution, Situation.of(NEED, FRANCE));
        }

        private Counterfactual adopted(Solution solution, Situation situation) {
            return Counterfactual.of(
                            engine, solution.id(), Goal.adopted(), Catalogue.of(List.of(solution, BEES)), situation)
                    .orElseThrow();
        }
    }

    @Test
    void aSolutionNobodyKnowsHasNoAnswer() {
        assertThat(Counterfactual.of(
                        engine,
                        new SolutionId("inconnue"),
                        Goal.adopted(),
                        Catalogue.of(CATALOGUE),
                        Situation.of(NEED, FRANCE)))
                .isEmpty();
    }

    @Test
    void refusesAGoalOfNothingAndAnAnswerWithoutItsChanges() {
        assertThatIllegalArgumentException().isThrownBy(() -> Goal.top(0));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Counterfactual(SHOP, Goal.adopted(), Counterfactual.Answer.BY_CHANGES, List.of()));
    }

    @Test
    void aThemeWithoutALabelIsNamedByItsCode() {
        assertThat(new Change.AddTheme(new ThemeCode("X1"), ThemeScheme.carrefour()).condition())
                .isEqualTo(Message.of("le besoin avait aussi pour thème : X1", "the need also had the theme: X1"));
    }

    private Counterfactual counterfactual(Solution solution, Goal goal, Catalogue catalogue, Need need) {
        return Counterfactual.of(engine, solution.id(), goal, catalogue, Situation.of(need, FRANCE))
                .orElseThrow();
    }
}
