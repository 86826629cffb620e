package org.fabrique.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.fabrique.matching.SampleWorld.BEES;
import static org.fabrique.matching.SampleWorld.DRIVERS;
import static org.fabrique.matching.SampleWorld.GARAGE;
import static org.fabrique.matching.SampleWorld.SHOP;
import static org.fabrique.matching.SampleWorld.noMoreShops;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fabrique.core.Message;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.Objection;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.stakeholder.StakeholderId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FeedbackJournalTest {

    private static final NeedId NEED = noMoreShops().id();
    private static final StakeholderId SOMEBODY = new StakeholderId("p-1");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final MatchResult DIVERSE = result(
            match("a1", "a", 500),
            match("b1", "b", 450),
            match("a2", "a", 490),
            match("c1", "c", 300),
            match("a3", "a", 440));

    @Test
    void whatIsPinnedComesFirstInTheOrderOfThePins() {
        Reviewed reviewed = journal(said(Feedback.Kind.PINNED, "c1"), said(Feedback.Kind.PINNED, "a2"))
                .apply(DIVERSE);
        assertThat(ids(reviewed)).startsWith("c1", "a2").hasSize(5);
        assertThat(reviewed.result().matches().get(0).score()).isEqualTo(300);
    }

    @Test
    void everyObjectionToASolutionIsAKindOfFeedbackUnderTheSameName() {
        assertThat(Objection.values())
                .allSatisfy(objection -> assertThat(
                                Feedback.Kind.valueOf(objection.name()).label())
                        .isEqualTo(objection.label()));
    }

    @Test
    void thePlaceOfAPinIsThatOfItsLastWord() {
        Reviewed reviewed = journal(excluded("c1"), said(Feedback.Kind.PINNED, "a2"), said(Feedback.Kind.PINNED, "c1"))
                .apply(DIVERSE);
        assertThat(ids(reviewed)).startsWith("a2", "c1");
    }

    @Test
    void aPinOfASolutionThatIsNoMatchIsToldAndMakesNothingUp() {
        Feedback pin = said(Feedback.Kind.PINNED, "elsewhere");
        Reviewed reviewed = journal(pin).apply(DIVERSE);
        assertThat(reviewed.result()).isEqualTo(DIVERSE);
        assertThat(reviewed.pinnedOutside()).containsExactly(pin);
    }

    @Test
    void whatIsExcludedIsTakenOutAndListedWithItsReason() {
        Feedback out = excluded("b1");
        Reviewed reviewed = journal(out).apply(DIVERSE);
        assertThat(ids(reviewed)).doesNotContain("b1").hasSize(4);
        assertThat(reviewed.excluded())
                .containsExactly(new Reviewed.Excluded(DIVERSE.matches().get(1), out));
    }

    @Test
    void theLastWordCountsBetweenAPinAndAnExclusion() {
        Feedback pin = said(Feedback.Kind.PINNED, "c1");
        assertThat(ids(journal(pin, excluded("c1")).apply(DIVERSE))).doesNotContain("c1");
        assertThat(ids(journal(excluded("c1"), pin).apply(DIVERSE))).startsWith("c1");
    }

    @Test
    void anExcludedSolutionMakesTheVerdictThatOfTheRest() {
        MatchResult result = result(match("a", null, 500, MatchVerdict.ADOPT), match("b", null, 400));
        assertThat(journal(excluded("a")).apply(result).result().verdict()).isEqualTo(ResultVerdict.ADAPT);
        assertThat(journal(excluded("a"), excluded("b")).apply(result).result().verdict())
                .isEqualTo(ResultVerdict.INVENT);
    }

    @Test
    void eachKindTakesTwentyPointsOnceAndIsAReason() {
        FeedbackJournal journal = journal(
                said(Feedback.Kind.NO_CARRIER, "a1"),
                said(Feedback.Kind.EXPIRED, "a1"),
                said(Feedback.Kind.EXPIRED, "a1"));
        Match first = find(journal.apply(DIVERSE), "a1");
        assertThat(first.score()).isEqualTo(460);
        assertThat(first.outOf()).isEqualTo(1000);
        assertThat(first.contributions().get(1).reason())
                .isEqualTo(Message.of("Retours : n'existe plus, pas de porteur.", "Feedback: expired, no carrier."));
        assertThat(first.contributions().get(1).words()).containsExactly("EXPIRED", "NO_CARRIER");
        assertThat(first.explain(Locale.FRENCH)).contains("-40/0").contains("n'existe plus");
    }

    @Test
    void neverMoreThanFiftyPointsAndNeverBelowNone() {
        List<Feedback> all = new ArrayList<>();
        for (String id : List.of("a1", "low")) {
            all.add(said(Feedback.Kind.EXPIRED, id));
            all.add(said(Feedback.Kind.WRONG_THEME, id));
            all.add(said(Feedback.Kind.WRONG_TERRITORY, id));
            all.add(said(Feedback.Kind.ALREADY_TRIED, id));
        }
        Reviewed reviewed =
                journal(all.toArray(Feedback[]::new)).apply(result(match("a1", null, 500), match("low", null, 30)));
        assertThat(find(reviewed, "a1").score()).isEqualTo(450);
        assertThat(find(reviewed, "low").score()).isZero();
    }

    @Test
    void whatLostPointsFallsBehindWhoHasMoreNow() {
        MatchResult byScore = result(match("a", "f", 500), match("b", "f", 490), match("c", "f", 470));
        assertThat(ids(journal(said(Feedback.Kind.EXPIRED, "a")).apply(byScore)))
                .containsExactly("b", "a", "c");
    }

    @Test
    void whatLostPointsIsJudgedAgainAndIsWorthWhatItsPointsSay() {
        MatchResult result =
                result(match("a", null, MatchingEngine.FIT + 10), match("b", null, MatchingEngine.FIT + 20));
        Reviewed reviewed = journal(said(Feedback.Kind.EXPIRED, "a"), said(Feedback.Kind.EXPIRED, "b"))
                .apply(result);
        assertThat(find(reviewed, "a").verdict()).isEqualTo(MatchVerdict.NEAR_MISS);
        assertThat(find(reviewed, "b").verdict()).isEqualTo(MatchVerdict.ADAPT);
        assertThat(reviewed.result().verdict()).isEqualTo(ResultVerdict.ADAPT);
        assertThat(journal(said(Feedback.Kind.EXPIRED, "a"))
                        .apply(result(result.matches().get(0)))
                        .result()
                        .verdict())
                .isEqualTo(ResultVerdict.INVENT);
    }

    @Test
    void aDiverseAnswerStaysDiverse() {
        assertThat(ids(journal(said(Feedback.Kind.EXPIRED, "c1")).apply(DIVERSE)))
                .containsExactly("a1", "b1", "a2", "a3", "c1");
        assertThat(ids(journal(said(Feedback.Kind.EXPIRED, "b1")).apply(DIVERSE)))
                .containsExactly("a1", "b1", "a2", "c1", "a3");
    }

    @Test
    void aDiverseAnswerThatStandsByItsPointsTooStaysDiverse() {
        MatchResult either = result(match("a1", "a", 300), match("b1", "b", 290), match("a2", "a", 260));
        assertThat(ids(journal(said(Feedback.Kind.EXPIRED, "b1"), said(Feedback.Kind.ALREADY_TRIED, "b1"))
                        .apply(either)))
                .containsExactly("a1", "b1", "a2");
    }

    @Test
    void whereWhatWasExcludedFitsAndWhatTheRulesKnockOutTheAnswerSaysBoth() {
        String told = "Un camion vend de village en village aux personnes âgées isolées.";
        Solution van = SampleWorld.solution("camion", "Commerce de village", null, told);
        MatchResult strict = MatchingEngine.standard()
                .excluding(Rules.isOneOf(List.of(SHOP.id())))
                .match(noMoreShops(), List.of(SHOP, van));
        assertThat(strict.verdict()).isEqualTo(ResultVerdict.ADAPT);
        Reviewed reviewed = journal(excluded("camion")).apply(strict);
        assertThat(reviewed.told().fr())
                .isEqualTo("inventer : rien d'autre ne convient ; 1 exclue convient ;"
                        + " 1 solution que vos règles écartent conviendrait");
        assertThat(reviewed.told().en())
                .isEqualTo("invent: nothing else fits; 1 that was excluded fits;"
                        + " 1 solution your rules knock out would fit");
    }

    @Test
    void whereOnlyWhatWasExcludedFitsTheAnswerSaysSo() {
        MatchResult result = result(match("a", null, 500), match("b", null, 100, MatchVerdict.NEAR_MISS));
        assertThat(journal(excluded("a")).apply(result).told().fr())
                .isEqualTo("inventer : rien d'autre ne convient ; 1 exclue convient");
        assertThat(journal(excluded("b")).apply(result).told()).isEqualTo(result.told());
        assertThat(journal(excluded("b")).apply(result(result.matches().get(1))).told())
                .isEqualTo(ResultVerdict.INVENT.label());
    }

    @Test
    void whatIsSaidForOneNeedDoesNotCountForAnother() {
        Feedback other = Feedback.of(Feedback.Kind.EXPIRED, new SolutionId("a1"), new NeedId("autre"), SOMEBODY, DAY);
        assertThat(journal(other).apply(DIVERSE)).isEqualTo(Reviewed.unchanged(DIVERSE));
        Feedback everywhere = new Feedback(Feedback.Kind.EXPIRED, new SolutionId("a1"), null, SOMEBODY, DAY, null);
        assertThat(find(journal(everywhere).apply(DIVERSE), "a1").score()).isEqualTo(480);
    }

    @Test
    void everyKindIsSaidInBothLanguages() {
        assertThat(Feedback.Kind.values())
                .extracting(kind -> kind.label().fr())
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
        assertThat(Feedback.Kind.values())
                .extracting(kind -> kind.label().en())
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }

    @Nested
    class Refusals {

        @Test
        void anExclusionAndAnotherMotiveSayWhy() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> said(Feedback.Kind.EXCLUDED, "a1"))
                    .withMessageContaining("must not be blank");
            assertThatIllegalArgumentException().isThrownBy(() -> said(Feedback.Kind.OTHER, "a1"));
        }

        @Test
        void onlyWhatHoldsIsRevokedAndNotBeforeItWasSaid() {
            FeedbackJournal journal = journal(said(Feedback.Kind.EXPIRED, "a1"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> journal.revoke(1, SOMEBODY, DAY))
                    .withMessageContaining("entry 1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> journal.revoke(0, SOMEBODY, DAY).revoke(0, SOMEBODY, DAY));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> journal.revoke(0, SOMEBODY, DAY.minusDays(1)))
                    .withMessageContaining("2026-03-01");
        }

        @Test
        void onlyWhatTakesAwayIsBelowNothing() {
            Message why = Message.of("", "");
            assertThat(Contribution.takingAway("feedback", 20, why, List.of()).points())
                    .isEqualTo(-20);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Contribution("words", -1, 10, true, why, List.of()));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Contribution("words", -1, -1, true, why, List.of()));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Contribution("feedback", -1, 0, false, why, List.of()));
        }
    }

    @Property
    void revokingGivesTheFormerAnswerBack(@ForAll("said") List<Feedback> before, @ForAll("feedback") Feedback more) {
        FeedbackJournal journal = journal(before.toArray(Feedback[]::new));
        for (MatchResult result : results()) {
            FeedbackJournal revoked = journal.with(more).revoke(before.size(), SOMEBODY, DAY);
            assertThat(revoked.apply(result)).isEqualTo(journal.apply(result));
            assertThat(revoked.entries()).hasSize(before.size() + 2);
        }
    }

    @Property
    void whatIsSaidChangesAScoreByABoundedSumOfReasonsAndLosesNoMatch(@ForAll("said") List<Feedback> said) {
        for (MatchResult result : results()) {
            Reviewed reviewed = journal(said.toArray(Feedback[]::new)).apply(result);
            assertThat(reviewed.result().matches()).allSatisfy(match -> {
                int before = score(result, match.solution());
                assertThat(match.score()).isBetween(Math.max(0, before - FeedbackJournal.MOST_POINTS), before);
            });
            List<SolutionId> shown = new ArrayList<>();
            reviewed.result()
                    .matches()
                    .forEach(match -> shown.add(match.solution().id()));
            reviewed.excluded().forEach(out -> shown.add(out.match().solution().id()));
            assertThat(shown)
                    .containsExactlyInAnyOrderElementsOf(result.matches().stream()
                            .map(match -> match.solution().id())
                            .toList());
        }
    }

    @Property
    void theSameIsAnsweredAgain(@ForAll("said") List<Feedback> said) {
        FeedbackJournal journal = journal(said.toArray(Feedback[]::new));
        results().forEach(result -> assertThat(journal.apply(result)).isEqualTo(journal.apply(result)));
    }

    @Provide
    Arbitrary<List<Feedback>> said() {
        return feedback().list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<Feedback> feedback() {
        return Combinators.combine(
                        Arbitraries.of(Feedback.Kind.class),
                        Arbitraries.of(SHOP, GARAGE, DRIVERS, BEES).map(Solution::id),
                        Arbitraries.of(NEED, new NeedId("autre")).injectNull(0.3))
                .as((kind, solution, need) -> new Feedback(kind, solution, need, SOMEBODY, DAY, "parce que"));
    }

    /** The answer of the engine, by score and diverse. */
    private static List<MatchResult> results() {
        MatchingEngine engine = MatchingEngine.standard();
        return List.of(
                engine.match(noMoreShops(), SampleWorld.CATALOGUE),
                engine.withoutDiversity().match(noMoreShops(), SampleWorld.CATALOGUE));
    }

    private static int score(MatchResult result, Solution solution) {
        return result.matches().stream()
                .filter(match -> match.solution().equals(solution))
                .mapToInt(Match::score)
                .findFirst()
                .orElseThrow();
    }

    private static FeedbackJournal journal(Feedback... said) {
        FeedbackJournal journal = FeedbackJournal.empty();
        for (Feedback each : said) {
            journal = journal.with(each);
        }
        return journal;
    }

    private static Feedback said(Feedback.Kind kind, String solution) {
        return Feedback.of(kind, new SolutionId(solution), NEED, SOMEBODY, DAY);
    }

    private static Feedback excluded(String solution) {
        return new Feedback(
                Feedback.Kind.EXCLUDED, new SolutionId(solution), NEED, SOMEBODY, DAY, "fermée l'an dernier");
    }

    private static List<String> ids(Reviewed reviewed) {
        return reviewed.result().matches().stream()
                .map(match -> match.solution().id().value())
                .toList();
    }

    private static Match find(Reviewed reviewed, String id) {
        return reviewed.result().matches().stream()
                .filter(match -> match.solution().id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static MatchResult result(Match... matches) {
        return new MatchResult(
                noMoreShops(),
                Verdicts.of(List.of(matches), true),
                1,
                SampleWorld.RUN,
                List.of(matches),
                KnockOuts.none());
    }

    private static Match match(String id, @Nullable String family, int points) {
        return match(id, family, points, MatchVerdict.ADAPT);
    }

    private static Match match(String id, @Nullable String family, int points, MatchVerdict verdict) {
        Solution solution = Solution.of(new SolutionId(id), id).withFamily(family);
        Contribution words = new Contribution("words", points, 1000, true, Message.of("", ""), List.of());
        return new Match(solution, verdict, List.of(words), List.of());
    }
}
