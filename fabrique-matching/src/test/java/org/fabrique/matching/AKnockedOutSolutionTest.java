package org.fabrique.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.fabrique.matching.SampleWorld.BEES;
import static org.fabrique.matching.SampleWorld.CATALOGUE;
import static org.fabrique.matching.SampleWorld.DRIVERS;
import static org.fabrique.matching.SampleWorld.GARAGE;
import static org.fabrique.matching.SampleWorld.SHOP;
import static org.fabrique.matching.SampleWorld.noMoreShops;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.fabrique.core.Message;
import org.fabrique.core.Truth;
import org.fabrique.core.need.Need;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.territory.Setting;
import org.fabrique.core.theme.ThemeCode;
import org.junit.jupiter.api.Test;

class AKnockedOutSolutionTest {

    private static final Catalogue KNOWN = Catalogue.of(CATALOGUE);
    private static final Rule SHOPS = Rules.about(List.of(new ThemeCode("COR")));
    private static final MatchingEngine ENGINE = MatchingEngine.standard().withoutDiversity();

    private final MatchingEngine withoutShops = ENGINE.excluding(SHOPS);

    @Test
    void isListedWithItsScoreAndTheReason() {
        MatchResult before = ENGINE.match(noMoreShops(), KNOWN);
        MatchResult after = withoutShops.match(noMoreShops(), KNOWN);
        assertThat(after.matches())
                .extracting(Match::solution)
                .doesNotContain(SHOP)
                .contains(DRIVERS);
        assertThat(after.knockOuts().count()).isEqualTo(1);
        KnockedOut out = after.knockOuts().first().get(0);
        assertThat(out.solution()).isEqualTo(SHOP.id());
        assertThat(out.score()).isEqualTo(before.matches().get(0).score());
        assertThat(out.because()).singleElement().satisfies(ruling -> {
            assertThat(ruling.rule()).isEqualTo("not(about(COR))");
            assertThat(ruling.truth()).isEqualTo(Truth.NO);
            assertThat(ruling.reason().fr()).startsWith("Thèmes : répond à ");
        });
        assertThat(before.knockOuts()).isEqualTo(KnockOuts.none());
    }

    @Test
    void isToldOfWhereNothingThatIsLeftFitsAndItWould() {
        MatchResult result = withoutShops.match(noMoreShops(), List.of(SHOP, BEES));
        assertThat(result.verdict()).isEqualTo(ResultVerdict.INVENT);
        assertThat(result.knockOuts().fitting()).isEqualTo(1);
        assertThat(result.told().fr())
                .isEqualTo(
                        "inventer : rien ne convient parmi ce que vos règles laissent ; 1 solution qu'elles écartent conviendrait");
        assertThat(result.told().en())
                .isEqualTo("invent: nothing fits among what your rules leave; 1 solution they knock out would fit");
    }

    @Test
    void isCountedAlsoBeyondThoseThatAreListed() {
        List<Solution> known = IntStream.range(0, 200)
                .mapToObj(number -> number < KnockOuts.LISTED + 5
                        ? SampleWorld.solution("s" + number, SHOP.name(), SHOP.family(), told(SHOP), "COR")
                        : SampleWorld.solution("z" + number, "Poterie", null, "Tourner la terre."))
                .toList();
        MatchResult result = withoutShops.match(noMoreShops(), known);
        assertThat(result.knockOuts().fitting()).isEqualTo(KnockOuts.LISTED + 5);
        assertThat(result.told().fr()).endsWith(" 25 solutions qu'elles écartent conviendraient");
        assertThat(result.told().en()).endsWith(" 25 solutions they knock out would fit");
    }

    @Test
    void isNotToldOfWhereItWouldNotFitEitherOrSomethingElseDoes() {
        MatchingEngine withoutBees = ENGINE.excluding(Rules.isOneOf(List.of(BEES.id())));
        Need bees = SampleWorld.need("les personnes âgées veulent apprendre à lire");
        MatchResult nothing = withoutBees.match(bees, List.of(BEES));
        assertThat(nothing.knockOuts())
                .extracting(KnockOuts::count, KnockOuts::fitting)
                .containsExactly(1, 0);
        assertThat(nothing.told()).isEqualTo(ResultVerdict.INVENT.label());
        assertThat(ENGINE.excluding(Rules.isOneOf(List.of(DRIVERS.id())))
                        .match(noMoreShops(), KNOWN)
                        .told())
                .isEqualTo(ResultVerdict.ADAPT.label());
    }

    @Test
    void isToldSoByWhyNotInBothLanguages() {
        WhyNot answer = whyNot(withoutShops, SHOP);
        assertThat(answer.isKnockedOut()).isTrue();
        assertThat(answer.rank()).isNull();
        assertThat(answer.judged()).isEqualTo(whyNot(ENGINE, SHOP).judged() - 1);
        assertThat(answer.told(Locale.FRENCH)).startsWith("Épicerie itinérante : écartée par une règle. Thèmes : ");
        assertThat(answer.told(Locale.ENGLISH)).startsWith("Épicerie itinérante: knocked out by a rule. Themes: ");
        assertThat(whyNot(withoutShops, DRIVERS).isKnockedOut()).isFalse();
    }

    @Test
    void isToldWhereItWouldStandAndNeverBehindThoseItHasMorePointsThan() {
        WhyNot answer = whyNot(withoutShops.keeping(2), SHOP);
        assertThat(answer.rankIfLetThrough()).isEqualTo(1);
        int first = answer.match().score() - answer.first().score();
        int last = answer.match().score() - answer.lastKept().score();
        assertThat(first).isPositive();
        assertThat(answer.told(Locale.FRENCH))
                .contains("\n  sans règle contre elle : rang 1 par les points\n")
                .contains(first + " points de plus que la première : "
                        + answer.first().solution().name())
                .contains(last + " points de plus que la dernière gardée : "
                        + answer.lastKept().solution().name())
                .doesNotContain("à 0 points");
        assertThat(answer.told(Locale.ENGLISH))
                .contains("\n  without a rule against it: rank 1 by points\n")
                .contains(first + " points more than the first: ", last + " points more than the last kept: ")
                .doesNotContain(" 0 points");
    }

    @Test
    void isToldWhoHasAsManyPoints() {
        WhyNot answer = whyNot(withoutShops, SHOP);
        Message shop = Message.of("elle-même", "itself");
        assertThat(answer.beside(answer.match(), shop))
                .isEqualTo(Message.of("autant de points que elle-même", "as many points as itself"));
    }

    @Test
    void isToldSoWhenItWouldNotBeJudgedForItsWordsEither() {
        Solution nonsense = SampleWorld.solution("zzz", "Zzyzx", null, "Zzyzx", "COR");
        WhyNot answer = withoutShops
                .whyNot(noMoreShops(), nonsense.id(), Catalogue.of(List.of(GARAGE, nonsense)), LocalContext.none())
                .orElseThrow();
        assertThat(answer.isKnockedOut()).isTrue();
        assertThat(answer.rankIfLetThrough()).isNull();
        assertThat(answer.told(Locale.FRENCH)).contains("sans règle contre elle, pas jugée non plus");
        assertThat(answer.told(Locale.ENGLISH)).contains("without a rule against it, not judged either");
    }

    @Test
    void hasTheRankItHasWhereThereIsNoRule() {
        MatchingEngine withoutDrivers = ENGINE.excluding(Rules.isOneOf(List.of(DRIVERS.id())));
        assertThat(whyNot(withoutDrivers, DRIVERS).rankIfLetThrough())
                .isEqualTo(whyNot(ENGINE, DRIVERS).rank())
                .isGreaterThan(1);
        assertThat(whyNot(ENGINE, DRIVERS).rankIfLetThrough()).isNull();
    }

    @Test
    void hasTheRankItHasWhereItAloneIsLetThrough() {
        MatchingEngine withoutBoth = ENGINE.excluding(Rules.isOneOf(List.of(SHOP.id(), DRIVERS.id())));
        assertThat(whyNot(withoutBoth, DRIVERS).rankIfLetThrough())
                .isEqualTo(whyNot(withoutShops, DRIVERS).rank())
                .isLessThan(whyNot(ENGINE, DRIVERS).rank());
    }

    @Test
    void isNeverAdoptedAndNeverFirstByAnyChangeThatLeavesTheRuleBroken() {
        Situation now = Situation.of(noMoreShops(), LocalContext.none());
        assertThat(Counterfactual.of(ENGINE, SHOP.id(), Goal.adopted(), KNOWN, now)
                        .orElseThrow()
                        .answer())
                .isEqualTo(Counterfactual.Answer.BY_CHANGES);
        assertThat(Counterfactual.of(withoutShops, SHOP.id(), Goal.adopted(), KNOWN, now)
                        .orElseThrow()
                        .answer())
                .isEqualTo(Counterfactual.Answer.NONE);
        assertThat(Counterfactual.of(withoutShops, SHOP.id(), Goal.top(100), KNOWN, now)
                        .orElseThrow()
                        .answer())
                .isEqualTo(Counterfactual.Answer.NONE);
    }

    @Test
    void findsNoWaitingNeed() {
        assertThat(ENGINE.reverse(SHOP, List.of(noMoreShops()), KNOWN, LocalContext.none()))
                .hasSize(1);
        assertThat(withoutShops.reverse(SHOP, List.of(noMoreShops()), KNOWN, LocalContext.none()))
                .isEmpty();
    }

    @Test
    void isOnlyKnockedOutWhenItIsKnownToBreakTheRule() {
        MatchResult result =
                ENGINE.requiring(Rules.suits(List.of(Setting.URBAN))).match(noMoreShops(), KNOWN);
        assertThat(result.knockOuts().first()).extracting(KnockedOut::solution).containsExactly(SHOP.id());
        assertThat(result.matches()).isNotEmpty().allSatisfy(match -> {
            assertThat(match.unjudged()).extracting(Ruling::truth).containsExactly(Truth.UNKNOWN);
            assertThat(match.explain(Locale.FRENCH)).contains("? règle non jugée — Milieux : la fiche ne le dit pas");
            assertThat(match.explain(Locale.ENGLISH))
                    .contains("? rule not judged — Settings: the record does not tell");
        });
    }

    @Test
    void isCountedEvenWhenTheListIsFull() {
        List<Solution> many = IntStream.range(0, 50)
                .mapToObj(at -> SHOP.withName("Épicerie " + at))
                .map(shop -> SampleWorld.solution(
                        "epicerie-" + shop.name().substring(9), shop.name(), null, shop.description(), "COR"))
                .toList();
        KnockOuts out = withoutShops.match(noMoreShops(), many).knockOuts();
        assertThat(out.count()).isEqualTo(50);
        assertThat(out.first()).hasSize(KnockOuts.LISTED);
    }

    @Test
    void isJudgedOnceByEachCriterion() {
        AtomicInteger asked = new AtomicInteger();
        Criterion visit = (need, solution, context) -> {
            asked.incrementAndGet();
            return Assessment.of(1, Message.of("Visitée.", "Visited."), List.of());
        };
        KnockOuts out = MatchingEngine.builder()
                .words(500)
                .weigh("visit", 500, visit)
                .build()
                .excluding(Rules.isOneOf(CATALOGUE.stream().map(Solution::id).toList()))
                .match(noMoreShops(), KNOWN)
                .knockOuts();
        assertThat(out.count()).isGreaterThan(1).isEqualTo(out.fitting());
        assertThat(asked).hasValue(out.count());
    }

    @Test
    void breaksOneRuleAfterAnother() {
        MatchingEngine two = withoutShops.excluding(Rules.isOneOf(List.of(SHOP.id(), GARAGE.id())));
        MatchResult result = two.match(noMoreShops(), KNOWN);
        assertThat(result.knockOuts().first().get(0).because())
                .extracting(Ruling::rule)
                .containsExactly("not(about(COR))", "not(is-one-of(epicerie-itinerante,garage-solidaire))");
    }

    @Test
    void leavesItsPlaceToThoseBeyondTheKept() {
        assertThat(withoutShops.keeping(1).match(noMoreShops(), KNOWN).matches())
                .isEqualTo(withoutShops.match(noMoreShops(), KNOWN).top(1));
    }

    @Test
    void cannotBeKnockedOutByNothingOrByARuleItObeys() {
        SolutionId id = SHOP.id();
        Ruling obeyed = SHOPS.judge(noMoreShops(), SHOP, LocalContext.none());
        assertThatIllegalArgumentException().isThrownBy(() -> new KnockedOut(id, "x", 1, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new KnockedOut(id, "x", 1, List.of(obeyed)));
        assertThatIllegalArgumentException().isThrownBy(() -> new KnockOuts(1, 0, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new KnockOuts(0, 1, List.of()));
        Match match = whyNot(ENGINE, SHOP).match();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WhyNot(match, List.of(), 1, 1, 1, 1, 1, match, match));
    }

    private static String told(Solution solution) {
        return Objects.requireNonNull(solution.description());
    }

    private static WhyNot whyNot(MatchingEngine engine, Solution solution) {
        return engine.whyNot(noMoreShops(), solution.id(), KNOWN, LocalContext.none())
                .orElseThrow();
    }
}
