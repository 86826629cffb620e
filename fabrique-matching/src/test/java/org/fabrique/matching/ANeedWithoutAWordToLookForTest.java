package org.fabrique.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabrique.matching.SampleWorld.BEES;
import static org.fabrique.matching.SampleWorld.CATALOGUE;
import static org.fabrique.matching.SampleWorld.DRIVERS;
import static org.fabrique.matching.SampleWorld.GARAGE;
import static org.fabrique.matching.SampleWorld.SHOP;
import static org.fabrique.matching.SampleWorld.need;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.fabrique.core.need.Need;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.stakeholder.StakeholderId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing of it could be read: whether something known fits is unknown, and is said to be. */
class ANeedWithoutAWordToLookForTest {

    private static final Catalogue KNOWN = Catalogue.of(CATALOGUE);

    private static final LocalContext WITH_PREMISES = LocalContext.none()
            .withConfirmations(List.of(new Confirmation(SHOP.id(), "un garage pour le camion", true)));

    private final MatchingEngine engine = MatchingEngine.standard();

    @ParameterizedTest
    @ValueSource(strings = {"et", "?!"})
    void isToBeClarifiedAndNotInventedFor(String words) {
        MatchResult result = engine.match(need(words), KNOWN);
        assertThat(result.verdict()).isEqualTo(ResultVerdict.CLARIFY);
        assertThat(result.told().fr()).isEqualTo("à préciser : aucun mot à chercher dans ce besoin");
        assertThat(result.told().en()).isEqualTo("to be clarified: no word to look for in this need");
    }

    @Test
    void isNotOneWhoseWordsNobodyKnows() {
        MatchResult result = engine.match(need("quodlibet"), KNOWN);
        assertThat(result.matches()).isEmpty();
        assertThat(result.verdict()).isEqualTo(ResultVerdict.INVENT);
    }

    @Test
    void isStillToBeClarifiedOnceSomethingWasSaidOfASolution() {
        Need unread = need("et");
        Feedback pin = Feedback.of(
                Feedback.Kind.PINNED, SHOP.id(), unread.id(), new StakeholderId("p-1"), LocalDate.of(2026, 3, 2));
        Reviewed reviewed = FeedbackJournal.empty().with(pin).apply(engine.match(unread, KNOWN));
        assertThat(reviewed.result().verdict()).isEqualTo(ResultVerdict.CLARIFY);
    }

    @Test
    void isStillToBeClarifiedOnceWhatItsMeaningFoundWasExcluded() {
        Need unread = need("Comment faire ?");
        MatchResult result =
                engine.comparing(Meanings.of(KNOWN, farFromBees()), 500).match(unread, KNOWN);
        assertThat(result.verdict()).isEqualTo(ResultVerdict.ADAPT);
        Reviewed reviewed = without(List.of(GARAGE, SHOP, DRIVERS), unread).apply(result);
        assertThat(reviewed.result().matches()).extracting(Match::solution).containsExactly(BEES);
        assertThat(reviewed.result().verdict()).isEqualTo(ResultVerdict.CLARIFY);
        assertThat(reviewed.told()).isEqualTo(ResultVerdict.CLARIFY.label());
        assertThat(without(CATALOGUE, unread).apply(result).result().verdict()).isEqualTo(ResultVerdict.CLARIFY);
    }

    /** To which all is the same, but bees, which are a little like it. */
    private static TextEmbedder farFromBees() {
        return new TwoNumbers(text -> text.contains(BEES.name()) ? new float[] {0.1f, 1} : new float[] {1, 0});
    }

    private static FeedbackJournal without(List<Solution> excluded, Need need) {
        FeedbackJournal journal = FeedbackJournal.empty();
        for (Solution each : excluded) {
            journal = journal.with(new Feedback(
                    Feedback.Kind.EXCLUDED,
                    each.id(),
                    need.id(),
                    new StakeholderId("p-1"),
                    LocalDate.of(2026, 3, 2),
                    "fermée"));
        }
        return journal;
    }

    @Test
    void saysOfNoSolutionThatItIsClose() {
        WhyNot answer = whyNot(need("Comment faire ?"), GARAGE);
        assertThat(answer.match().verdict()).isEqualTo(MatchVerdict.UNKNOWN);
        assertThat(answer.told(Locale.FRENCH))
                .contains("\n0/1000  Garage solidaire — on ne sait pas si elle convient\n")
                .doesNotContain(MatchVerdict.NEAR_MISS.label().fr());
        assertThat(answer.told(Locale.ENGLISH))
                .contains("\n0/1000  Garage solidaire — nobody knows whether it fits\n")
                .doesNotContain(MatchVerdict.NEAR_MISS.label().en());
    }

    @Test
    void saysOfNoSolutionThatItFitsOrNotForItsThemesOrItsSettingAlone() {
        Need themed = need("Comment faire ?").withThemes(BEES.themes());
        assertThat(whyNot(themed, BEES).match().verdict()).isEqualTo(MatchVerdict.UNKNOWN);
        assertThat(whyNot(themed, GARAGE).match().verdict()).isEqualTo(MatchVerdict.UNKNOWN);
    }

    @Test
    void adoptsNoSolutionWhateverIsSupposed() {
        Need themed = need("???").withThemes(SHOP.themes());
        Counterfactual answer = Counterfactual.of(
                        engine, SHOP.id(), Goal.adopted(), KNOWN, Situation.of(themed, WITH_PREMISES))
                .orElseThrow();
        assertThat(answer.answer()).isEqualTo(Counterfactual.Answer.NONE);
    }

    @Test
    void isWorthWhatItsMeaningFound() {
        MatchingEngine reading = engine.comparing(Meanings.of(KNOWN, farFromBees()), 500);
        Need unread = need("Comment faire ?");
        assertThat(reading.whyNot(unread, GARAGE.id(), KNOWN, LocalContext.none())
                        .orElseThrow()
                        .match())
                .isIn(reading.match(unread, KNOWN).matches());
    }

    @Test
    void givesNoSolutionADistanceFromFitting() {
        Need themed = need("et").withThemes(SHOP.themes());
        WhyNot answer = whyNot(themed, GARAGE);
        assertThat(answer.pointsShortOfFit()).isZero();
        assertThat(answer.told(Locale.FRENCH))
                .startsWith("Garage solidaire : pas jugée, aucun mot à chercher dans ce besoin (0 solution jugée).\n")
                .doesNotContain("de convenir");
        assertThat(answer.told(Locale.ENGLISH))
                .startsWith("Garage solidaire: not judged, no word to look for in this need (0 solutions judged).\n");
    }

    private WhyNot whyNot(Need need, Solution solution) {
        return engine.whyNot(need, solution.id(), KNOWN, LocalContext.none()).orElseThrow();
    }

    @Test
    void isMetByNothingThatARuleKnocksOut() {
        MatchResult result = engine.excluding(Rules.isOneOf(List.of(SHOP.id()))).match(need("et"), KNOWN);
        assertThat(result.verdict()).isEqualTo(ResultVerdict.CLARIFY);
        assertThat(result.knockOuts()).isEqualTo(KnockOuts.none());
    }
}
