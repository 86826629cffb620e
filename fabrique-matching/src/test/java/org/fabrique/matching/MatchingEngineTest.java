package org.fabrique.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.fabrique.matching.SampleWorld.BEES;
import static org.fabrique.matching.SampleWorld.CATALOGUE;
import static org.fabrique.matching.SampleWorld.SHOP;
import static org.fabrique.matching.SampleWorld.need;
import static org.fabrique.matching.SampleWorld.noMoreShops;

import java.util.List;
import java.util.Locale;
import org.fabrique.core.Message;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.theme.ThemeCode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MatchingEngineTest {

    private final MatchingEngine engine = MatchingEngine.standard();

    @Test
    void aWordWrittenWrongMeetsTheClosestKnownWordAndTheReasonSaysSo() {
        Match found = engine.match(need("Des abielles"), List.of(SHOP, BEES))
                .matches()
                .get(0);
        assertThat(found.solution()).isEqualTo(BEES);
        assertThat(found.contributions().get(0).words())
                .anySatisfy(word -> assertThat(word).startsWith("abielles (abeille"));
    }

    @Test
    void aWordThatTheCatalogueKnowsIsNotTakenForAnother() {
        Solution own = Solution.of(new SolutionId("own"), "Abielles");
        assertThat(engine.match(need("Des abielles"), List.of(own, BEES)).matches())
                .extracting(Match::solution)
                .containsExactly(own);
    }

    @Test
    void putsTheSolutionToldInTheWordsOfTheNeedFirst() {
        assertThat(engine.match(noMoreShops(), CATALOGUE).matches().get(0).solution())
                .isEqualTo(SHOP);
    }

    @Test
    void callsANearMissWhatHasLittleToDoWithTheNeed() {
        Match last = engine.match(noMoreShops(), List.of(SHOP, BEES)).matches().get(1);
        assertThat(last.solution()).isEqualTo(BEES);
        assertThat(last.verdict()).isEqualTo(MatchVerdict.NEAR_MISS);
    }

    @Test
    void bridgesSymptomsAndMeansThatShareNoWord() {
        Solution mobile = Solution.of(new SolutionId("a"), "Tournée de vente ambulante en fourgon aménagé");
        Solution other = Solution.of(new SolutionId("b"), "Atelier de poterie");
        MatchResult result = engine.match(need("plus de boutique au village"), List.of(mobile, other));
        assertThat(solutions(result)).first().isEqualTo(mobile);
    }

    @Test
    void reportsWhatIsUnknownAndGivesItNoPoints() {
        Match match = engine.match(noMoreShops(), CATALOGUE).matches().get(0);
        assertThat(match.contributions())
                .filteredOn(each -> !each.known())
                .extracting(Contribution::criterion)
                .containsExactly("themes", "audiences", "setting");
        assertThat(match.contributions()).filteredOn(each -> !each.known()).allMatch(each -> each.points() == 0);
    }

    @Test
    void givesAllThePointsOfAThemeThatIsShared() {
        MatchResult result = engine.match(noMoreShops().withThemes(List.of(new ThemeCode("COR"))), CATALOGUE);
        assertThat(result.matches().get(0).contributions())
                .filteredOn(each -> each.criterion().equals("themes"))
                .allSatisfy(each -> {
                    assertThat(each.points()).isEqualTo(each.outOf());
                    assertThat(each.words()).containsExactly("COR");
                    assertThat(each.reason().fr()).contains("Commerce");
                });
    }

    @Test
    void namesTheWordsThatCausedTheScore() {
        Match match = engine.match(noMoreShops(), CATALOGUE).matches().get(0);
        assertThat(match.contributions().get(0).words()).contains("villages");
        assertThat(match.explain(Locale.FRENCH)).contains("villages").contains("/1000");
        assertThat(match.explain(Locale.ENGLISH)).contains("Words met");
    }

    @Test
    void tellsWhatItTakesAsEachLanguageIsWritten() {
        Match match = engine.match(noMoreShops(), List.of(SHOP)).matches().get(0);
        assertThat(match.explain(Locale.FRENCH)).contains("! à vérifier — lieu : un garage pour le camion");
        assertThat(match.explain(Locale.ENGLISH))
                .contains("! unknown — premises: un garage pour le camion")
                .doesNotContain(" : ");
    }

    @Test
    void answersAnEmptyCatalogueWithAnInvention() {
        MatchResult result = engine.match(noMoreShops(), List.of());
        assertThat(result.matches()).isEmpty();
        assertThat(result.verdict()).isEqualTo(ResultVerdict.INVENT);
    }

    @Test
    void saysThatNothingKnownFitsAndShowsTheNearestMisses() {
        MatchResult result = engine.match(need("chauffage du gymnase trop coûteux pour le village"), CATALOGUE);
        assertThat(result.verdict()).isEqualTo(ResultVerdict.INVENT);
        assertThat(result.matches()).allMatch(match -> match.verdict() == MatchVerdict.NEAR_MISS);
    }

    @Test
    void keepsAsManyAsAskedFor() {
        assertThat(engine.keeping(1).match(noMoreShops(), CATALOGUE).matches()).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> engine.keeping(0));
    }

    @Test
    void refusesASolutionThatStandsTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Catalogue.of(List.of(SHOP, SHOP)))
                .withMessageContaining("stands twice");
    }

    @Nested
    class Tuned {

        @Test
        void refusesPointsThatDoNotAddUp() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> MatchingEngine.builder().words(999).build())
                    .withMessageContaining("999");
        }

        @Test
        void refusesTwoCriteriaOfOneName() {
            Criterion any = (need, solution, context) -> Assessment.unknown(Message.of("?", "?"));
            assertThatIllegalStateException()
                    .isThrownBy(() -> MatchingEngine.builder()
                            .words(800)
                            .weigh("mine", 100, any)
                            .weigh("mine", 100, any)
                            .build());
        }

        @Test
        void judgesByACriterionOfTheHost() {
            Criterion shortName = (need, solution, context) -> Assessment.of(
                    solution.name().length() < 15 ? 1 : 0, Message.of("nom court", "short name"), List.of());
            MatchingEngine mine = MatchingEngine.builder()
                    .words(500)
                    .weigh("short-name", 500, shortName)
                    .build();
            assertThat(mine.match(noMoreShops(), CATALOGUE).matches())
                    .allSatisfy(match -> assertThat(match.contributions().get(3).points())
                            .isEqualTo(match.solution().name().length() < 15 ? 500 : 0));
        }

        @Test
        void doesNotChangeWhenItsBuilderIsUsedAgain() {
            MatchingEngine.Builder builder = MatchingEngine.builder().words(1000);
            MatchingEngine built = builder.build();
            builder.words(0).families(1000);
            assertThat(built.match(noMoreShops(), CATALOGUE)
                            .matches()
                            .get(0)
                            .contributions()
                            .get(0)
                            .outOf())
                    .isEqualTo(1000);
        }
    }

    private static List<Solution> solutions(MatchResult result) {
        return result.matches().stream().map(Match::solution).toList();
    }
}
