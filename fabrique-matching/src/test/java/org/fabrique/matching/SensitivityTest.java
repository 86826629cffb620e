package org.fabrique.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.fabrique.matching.SampleWorld.noMoreShops;

import java.util.List;
import java.util.Locale;
import org.fabrique.core.Message;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.junit.jupiter.api.Test;

class SensitivityTest {

    /** Told in the same words: what tells them apart is the criterion of each. */
    private static final Solution ONE = Solution.of(new SolutionId("one"), "Commerce de village");

    private static final Solution TWO = Solution.of(new SolutionId("two"), "Commerce de village");
    private static final Catalogue BOTH = Catalogue.of(List.of(ONE, TWO));
    private static final Situation NOW = Situation.of(noMoreShops(), LocalContext.none());
    private static final double NEAR = 1e-9;

    @Test
    void aWeightThatSpeaksForTheFirstMustFallAndOneThatSpeaksForTheSecondMustRise() {
        Sensitivity answer = sensitivity(engine(200, 500, 300), ONE, TWO);
        assertThat(answer.lead()).isCloseTo(200, within(NEAR));
        assertThat(flip(answer, "one").change()).isCloseTo(-0.4, within(NEAR));
        assertThat(flip(answer, "one").weight().orElseThrow()).isCloseTo(300, within(NEAR));
        assertThat(flip(answer, "two").change()).isCloseTo(200.0 / 300, within(NEAR));
    }

    @Test
    void theEngineWithTheChangedWeightFlipsAtItAndNotBefore() {
        assertThat(first(engine(200, 500, 300))).isEqualTo(ONE);
        assertThat(first(engine(250, 380, 370))).isEqualTo(ONE);
        assertThat(scores(engine(250, 375, 375))).containsExactly(375, 375);
        assertThat(first(engine(250, 370, 380))).isEqualTo(TWO);
    }

    @Test
    void aCriterionThatSpeaksForNeitherCannotFlipTheOrder() {
        assertThat(flip(sensitivity(engine(200, 500, 300), ONE, TWO), "words").change())
                .isNull();
        assertThat(flip(sensitivity(engine(200, 500, 300), ONE, TWO), "name").weight())
                .isEmpty();
    }

    @Test
    void aCriterionWithoutWhichTheFirstWouldStillLeadCannotFlipTheOrder() {
        MatchingEngine engine = MatchingEngine.builder()
                .words(100)
                .weigh("one", 500, favouring(ONE))
                .weigh("also-one", 400, favouring(ONE))
                .build();
        assertThat(flip(sensitivity(engine, ONE, TWO), "one").change()).isNull();
    }

    @Test
    void aCriterionThatAloneMakesTheLeadFlipsItWhenItIsDropped() {
        assertThat(flip(sensitivity(engine(500, 500, 0), ONE, TWO), "one").change())
                .isEqualTo(-1);
    }

    @Test
    void whatLevelsThemOnPaperLevelsThemHoweverTheSumsAreRounded() {
        for (int hundredth = 1; hundredth < 60; hundredth++) {
            double share = hundredth / 100.0;
            MatchingEngine engine = MatchingEngine.builder()
                    .weigh("one", 300, favouring(ONE, share))
                    .weigh("two", 200, favouring(TWO, 1.5 * share))
                    .weigh("lead", 500, favouring(ONE, 0.3))
                    .build();
            assertThat(flip(sensitivity(engine, ONE, TWO), "lead").change()).isCloseTo(-1, within(NEAR));
        }
    }

    @Test
    void theSecondThatIsNotBehindNeedsNoChange() {
        Sensitivity answer = sensitivity(engine(200, 500, 300), TWO, ONE);
        assertThat(answer.lead()).isNegative();
        assertThat(answer.flips()).allMatch(flip -> flip.change() == 0);
        assertThat(answer.told(Locale.FRENCH)).contains("ne devance pas", "200,0 points");
    }

    @Test
    void tellsTheChangeInPercentAndInPoints() {
        Sensitivity answer = sensitivity(engine(200, 500, 300), ONE, TWO);
        assertThat(answer.told(Locale.FRENCH))
                .contains("200,0 points avant arrondi", "one : −40,0 % (500 → 300,0)", "two : +66,7 % (300 → 500,0)")
                .contains("Mots : aucun changement n'y suffit");
        assertThat(answer.told(Locale.ENGLISH)).contains("one: −40.0% (500 → 300.0)", "Words: no change is enough");
    }

    @Test
    void aSolutionNobodyKnowsHasNoAnswer() {
        SolutionId unknown = new SolutionId("inconnue");
        assertThat(Sensitivity.of(MatchingEngine.standard(), ONE.id(), unknown, BOTH, NOW))
                .isEmpty();
        assertThat(Sensitivity.of(MatchingEngine.standard(), unknown, ONE.id(), BOTH, NOW))
                .isEmpty();
    }

    @Test
    void refusesAWeightBelowNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sensitivity.Flip("one", 500, -1.01))
                .withMessageContaining("one");
    }

    private static MatchingEngine engine(int words, int one, int two) {
        return MatchingEngine.builder()
                .words(words)
                .weigh("one", one, favouring(ONE))
                .weigh("two", two, favouring(TWO))
                .build();
    }

    private static Criterion favouring(Solution favourite) {
        return favouring(favourite, 1);
    }

    private static Criterion favouring(Solution favourite, double share) {
        return (need, solution, context) ->
                Assessment.of(solution.equals(favourite) ? share : 0, Message.of("Choix.", "Choice."), List.of());
    }

    private static Sensitivity sensitivity(MatchingEngine engine, Solution first, Solution second) {
        return Sensitivity.of(engine, first.id(), second.id(), BOTH, NOW).orElseThrow();
    }

    private static Sensitivity.Flip flip(Sensitivity answer, String criterion) {
        return answer.flips().stream()
                .filter(flip -> flip.criterion().equals(criterion))
                .findFirst()
                .orElseThrow();
    }

    private static Solution first(MatchingEngine engine) {
        return engine.match(NOW.need(), BOTH).matches().get(0).solution();
    }

    private static List<Integer> scores(MatchingEngine engine) {
        return engine.match(NOW.need(), BOTH).matches().stream()
                .map(match -> match.score() - match.contributions().get(0).points())
                .toList();
    }
}
