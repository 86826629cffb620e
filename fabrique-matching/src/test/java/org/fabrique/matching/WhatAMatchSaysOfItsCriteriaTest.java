package org.fabrique.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabrique.matching.SampleWorld.SHOP;
import static org.fabrique.matching.SampleWorld.noMoreShops;

import java.util.List;
import org.fabrique.core.Message;
import org.fabrique.core.need.Need;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.territory.Setting;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.Audience;
import org.fabrique.core.theme.InclusionAudience;
import org.fabrique.solutions.StarterCatalogue;
import org.fabrique.territories.FrenchTerritories;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The sentence of each criterion, and the facts it rests on. */
class WhatAMatchSaysOfItsCriteriaTest {

    private static final LocalContext FRANCE = LocalContext.of(FrenchTerritories.load());
    private static final Need NEED = noMoreShops();
    private static final Solution NOTHING_IN_COMMON = Solution.of(new SolutionId("q"), "Quodlibet");
    private static final Need IN_CREUSE = NEED.withTerritory(TerritoryCode.department("23"));

    @Test
    void callsACriterionByAWordAndOneOfTheHostByItsName() {
        assertThat(said("pastNeeds", 0).label()).isEqualTo(Message.of("Besoins passés", "Past needs"));
        assertThat(said("visit", 0).label()).isEqualTo(Message.of("visit", "visit"));
    }

    private static Contribution said(String criterion, int points) {
        return new Contribution(criterion, points, 100, true, Message.of("Motif.", "Reason."), List.of());
    }

    @Nested
    class OfAudiences {

        private static final List<Audience> YOUNG = List.of(new Audience("jeunes"));

        @Test
        void saysWhoNamesNone() {
            assertThat(said("audiences", NEED, SHOP.withAudiences(YOUNG)).reason())
                    .isEqualTo(Message.of(
                            "Publics : le besoin n'en nomme pas encore.", "Audiences: the need names none yet."));
            assertThat(said("audiences", NEED.withAudiences(YOUNG), SHOP).reason())
                    .isEqualTo(Message.of(
                            "Publics : la solution n'en dit rien.", "Audiences: the solution says nothing of them."));
        }
    }

    @Nested
    class OfTheVocabulary {

        @Test
        void namesTheFamilyTheNeedIsToldLike() {
            Contribution families = said("families", NEED, SHOP);
            assertThat(families.words()).singleElement().satisfies(family -> {
                assertThat(family).startsWith("Épicerie");
                assertThat(families.reason().fr())
                        .isEqualTo("Le besoin se dit comme ceux auxquels répond : " + family + ".");
                assertThat(families.reason().en())
                        .isEqualTo("The need is told like those answered by: " + family + ".");
            });
        }

        @Test
        void namesNoneWhereNothingIsInCommon() {
            Contribution families = said("families", NEED, NOTHING_IN_COMMON);
            assertThat(families.reason().fr()).isEqualTo("Vocabulaire : rien de commun.");
            assertThat(families.words()).isEmpty();
        }

        @Test
        void namesNoneThatGivesNoPoint() {
            List<Contribution> pointless =
                    MatchingEngine.standard().match(NEED, StarterCatalogue.load()).matches().stream()
                            .map(match -> match.contributions().get(1))
                            .filter(families -> families.points() == 0)
                            .toList();
            assertThat(pointless)
                    .hasSizeGreaterThan(10)
                    .allSatisfy(families -> assertThat(families.words()).isEmpty());
        }

        @Test
        void saysWhetherTheNameTakesUpWordsOfTheNeed() {
            Solution named = Solution.of(new SolutionId("q"), "Commerce");
            assertThat(said("name", NEED, named).reason().fr()).isEqualTo("Le nom reprend des mots du besoin.");
            assertThat(said("name", NEED, NOTHING_IN_COMMON).reason().fr()).isEqualTo("Nom : aucun mot du besoin.");
        }
    }

    @Nested
    class OfTheAudiences {

        private final Need young = NEED.withAudiences(List.of(new Audience("jeunes"), new Audience("seniors")));

        @Test
        void namesThoseInCommonAndNoOthers() {
            Contribution audiences = said("audiences", young, serving("seniors", "familles"));
            assertThat(audiences.words()).containsExactly("seniors");
            assertThat(audiences.reason().fr())
                    .startsWith("Publics en commun : ")
                    .doesNotContain(",");
            assertThat(audiences.reason().en()).startsWith("Audiences in common: ");
            assertThat(audiences.points()).isEqualTo(audiences.outOf() / 2);
        }

        @Test
        void saysThatItIsOpenToEveryoneOrThatNoneIsInCommon() {
            assertThat(said("audiences", young, serving(InclusionAudience.EVERYONE.code()))
                            .reason()
                            .en())
                    .isEqualTo("Audiences: open to everyone.");
            Contribution none = said("audiences", young, serving("familles"));
            assertThat(none.reason().en()).isEqualTo("Audiences: none in common.");
            assertThat(none.points()).isZero();
            assertThat(none.known()).isTrue();
        }

        private static Solution serving(String... audiences) {
            return SHOP.withAudiences(
                    List.of(audiences).stream().map(Audience::new).toList());
        }
    }

    @Nested
    class OfTheSetting {

        @Test
        void namesTheKindsOfPlaceInCommon() {
            Contribution setting = said("setting", IN_CREUSE, SHOP);
            assertThat(setting.words()).containsExactly(Setting.RURAL.code());
            assertThat(setting.reason().fr())
                    .isEqualTo(
                            "Territoire du même type : " + Setting.RURAL.label().fr() + ".");
        }

        @Test
        void namesBothKindsWhereNoneIsInCommon() {
            Contribution setting = said("setting", IN_CREUSE, SHOP.withSettings(List.of(Setting.METROPOLIS)));
            assertThat(setting.words()).isEmpty();
            assertThat(setting.points()).isZero();
            assertThat(setting.reason().en())
                    .startsWith("Territory: ")
                    .contains(Setting.RURAL.label().en() + " here")
                    .endsWith("known elsewhere in " + Setting.METROPOLIS.label().en() + ".");
        }

        @Test
        void saysWhatIsMissingToCompareBy() {
            assertThat(said("setting", NEED, SHOP).reason().fr()).isEqualTo("Territoire : non précisé.");
            assertThat(said("setting", IN_CREUSE, SHOP.withSettings(List.of()))
                            .reason()
                            .fr())
                    .isEqualTo("Territoire : rien ne permet de comparer.");
        }
    }

    private static Contribution said(String criterion, Need need, Solution solution) {
        return MatchingEngine.standard()
                .whyNot(need, solution.id(), Catalogue.of(List.of(solution)), FRANCE)
                .orElseThrow()
                .match()
                .contributions()
                .stream()
                .filter(each -> each.criterion().equals(criterion))
                .findFirst()
                .orElseThrow();
    }
}
