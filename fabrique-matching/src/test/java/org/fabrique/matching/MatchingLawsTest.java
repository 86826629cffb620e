package org.fabrique.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.fabrique.core.Truth;
import org.fabrique.core.need.Need;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.territory.Setting;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.Audience;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.territories.FrenchTerritories;

/** What holds for every need and every catalogue. */
class MatchingLawsTest {

    private static final List<String> WORDS = List.of(
            "village",
            "commerce",
            "personnes âgées",
            "voiture",
            "isolement",
            "épicerie",
            "transport",
            "crèche",
            "emploi",
            "logement",
            "jardin",
            "réparation",
            "déchets",
            "numérique",
            "santé",
            "jeunes",
            "quartier",
            "bénévoles");

    private static final LocalContext FRANCE = LocalContext.of(FrenchTerritories.load());

    private final MatchingEngine ordered = MatchingEngine.standard().withoutDiversity();

    @Property(tries = 100)
    void theScoreIsTheSumOfItsReasons(@ForAll("needs") Need need, @ForAll("catalogues") List<Solution> catalogue) {
        for (Match match : ordered.match(need, Catalogue.of(catalogue), FRANCE).matches()) {
            int sum = match.contributions().stream()
                    .mapToInt(Contribution::points)
                    .sum();
            assertThat(match.score()).isEqualTo(sum).isPositive().isLessThanOrEqualTo(match.outOf());
            assertThat(match.outOf()).isEqualTo(MatchingEngine.ALL_POINTS);
        }
    }

    @Property(tries = 100)
    void whatIsUnknownGetsNoPointAndIsSaidToBeUnknown(
            @ForAll("needs") Need need, @ForAll("catalogues") List<Solution> catalogue) {
        for (Match match : ordered.match(need, Catalogue.of(catalogue), FRANCE).matches()) {
            assertThat(known(match, "themes"))
                    .isEqualTo(!need.themes().isEmpty()
                            && !match.solution().themes().isEmpty());
            assertThat(known(match, "audiences"))
                    .isEqualTo(!need.audiences().isEmpty()
                            && !match.solution().audiences().isEmpty());
            assertThat(known(match, "setting"))
                    .isEqualTo(need.territory() != null
                            && !match.solution().settings().isEmpty());
        }
    }

    /** What the criteria of the engine are worth. */
    private static final List<Contribution> WORTH = MatchingEngine.standard()
            .match(SampleWorld.noMoreShops(), List.of(SampleWorld.SHOP))
            .matches()
            .get(0)
            .contributions();

    /** Exact points, before they are rounded; the shares of the words are below 1. */
    @Property
    void aWordMoreNeverLowersAScore(
            @ForAll @DoubleRange(max = 1) double fewer,
            @ForAll @DoubleRange(max = 1) double more,
            @ForAll @DoubleRange(max = 1) double agreement) {
        double least = Math.min(fewer, more);
        double most = Math.max(fewer, more);
        assertThat(exact(most, agreement)).isGreaterThanOrEqualTo(exact(least, agreement));
    }

    private static double exact(double words, double agreement) {
        return words * WORTH.get(0).outOf()
                + Topic.families(words, agreement) * WORTH.get(1).outOf();
    }

    @Property(tries = 100)
    void theOrderOfTheCatalogueDoesNotMatter(
            @ForAll("needs") Need need, @ForAll("catalogues") List<Solution> catalogue, @ForAll Random random) {
        List<Solution> shuffled = new ArrayList<>(catalogue);
        Collections.shuffle(shuffled, random);
        assertThat(MatchingEngine.standard().match(need, Catalogue.of(shuffled), FRANCE))
                .isEqualTo(MatchingEngine.standard().match(need, Catalogue.of(catalogue), FRANCE));
    }

    @Property(tries = 100)
    void theBestComeFirstAndEqualsByIdentity(
            @ForAll("needs") Need need, @ForAll("catalogues") List<Solution> catalogue) {
        assertThat(ordered.match(need, catalogue).matches()).isSortedAccordingTo(Match.BEST_FIRST);
    }

    @Property(tries = 100)
    void fewerMatchesAreTheFirstOfMore(@ForAll("needs") Need need, @ForAll("catalogues") List<Solution> catalogue) {
        for (MatchingEngine engine : List.of(MatchingEngine.standard(), ordered)) {
            List<Match> all = engine.match(need, catalogue).matches();
            for (int kept = 1; kept <= all.size(); kept++) {
                assertThat(engine.keeping(kept).match(need, catalogue).matches())
                        .isEqualTo(all.subList(0, kept));
            }
        }
    }

    @Property(tries = 100)
    void diversityOnlyChangesTheOrder(@ForAll("needs") Need need, @ForAll("catalogues") List<Solution> catalogue) {
        assertThat(MatchingEngine.standard().match(need, catalogue).matches())
                .containsExactlyInAnyOrderElementsOf(
                        ordered.match(need, catalogue).matches());
    }

    @Property(tries = 100)
    void aSolutionIsJudgedAloneAsInTheResult(
            @ForAll("needs") Need need, @ForAll("catalogues") List<Solution> solutions) {
        Catalogue catalogue = Catalogue.of(solutions);
        List<Match> matches = ordered.match(need, catalogue, FRANCE).matches();
        for (int at = 0; at < matches.size(); at++) {
            SolutionId id = matches.get(at).solution().id();
            WhyNot answer = ordered.whyNot(need, id, catalogue, FRANCE).orElseThrow();
            assertThat(answer.match()).isEqualTo(matches.get(at));
            assertThat(answer.rank()).isEqualTo(at + 1);
            assertThat(answer.place()).isEqualTo(at + 1);
        }
    }

    @Property(tries = 100)
    void everyKnownSolutionHasAPlaceOrAReason(
            @ForAll("needs") Need need, @ForAll("catalogues") List<Solution> solutions) {
        Catalogue catalogue = Catalogue.of(solutions);
        MatchingEngine two = MatchingEngine.standard().keeping(2);
        List<Match> matches = two.match(need, catalogue).matches();
        for (Solution each : solutions) {
            WhyNot answer =
                    two.whyNot(need, each.id(), catalogue, LocalContext.none()).orElseThrow();
            assertThat(answer.isKept()).isEqualTo(matches.contains(answer.match()));
            assertThat(answer.isKept() || answer.rank() == null || answer.rank() > 2 || answer.isHeldBack())
                    .isTrue();
        }
    }

    @Property(tries = 100)
    void aCounterfactualGivesWhatItSaysAndNoSingleChangeOfAPairDoes(
            @ForAll("needs") Need need, @ForAll("catalogues") List<Solution> solutions) {
        Catalogue catalogue = Catalogue.of(solutions);
        Situation now = Situation.of(need, FRANCE);
        for (Solution each : solutions) {
            Goal goal = Goal.top(1);
            Counterfactual answer =
                    Counterfactual.of(ordered, each.id(), goal, catalogue, now).orElseThrow();
            boolean reached = goal.isReached(ordered, each.id(), catalogue, answer.after(now));
            assertThat(reached).isEqualTo(answer.answer() != Counterfactual.Answer.NONE);
            boolean single = answer.changes().size() < 2;
            assertThat(Changes.towards(each, now, ordered.themes()))
                    .noneMatch(change -> !single && goal.isReached(ordered, each.id(), catalogue, change.after(now)));
        }
    }

    @Property(tries = 100)
    void justBelowTheChangeOfAWeightTheFirstLeadsAndJustAboveTheSecond(
            @ForAll("needs") Need need, @ForAll("catalogues") List<Solution> solutions) {
        Catalogue catalogue = Catalogue.of(solutions);
        List<Match> matches = ordered.match(need, catalogue, FRANCE).matches();
        for (int at = 1; at < matches.size(); at++) {
            List<Solution> pair =
                    List.of(matches.get(at - 1).solution(), matches.get(at).solution());
            Sensitivity answer = Sensitivity.of(
                            ordered, pair.get(0).id(), pair.get(1).id(), catalogue, Situation.of(need, FRANCE))
                    .orElseThrow();
            List<List<MatchingEngine.Weighing>> weighings = ordered.weighings(need, pair, catalogue, FRANCE);
            for (Sensitivity.Flip flip : answer.flips()) {
                if (flip.change() != null && answer.lead() > 1e-6) {
                    assertThat(lead(weighings, flip, 0.999)).isPositive();
                    assertThat(lead(weighings, flip, 1)).isCloseTo(0, within(1e-6));
                    assertThat(lead(weighings, flip, 1.001)).isNegative();
                } else if (flip.change() == null) {
                    assertThat(lead(weighings, new Sensitivity.Flip(flip.criterion(), flip.outOf(), -1.0), 1))
                            .isPositive();
                    assertThat(lead(weighings, new Sensitivity.Flip(flip.criterion(), flip.outOf(), 1e6), 1))
                            .isPositive();
                }
            }
        }
    }

    @Property(tries = 100)
    void aRuleOnlyRemovesAndSaysWhomAndWhy(
            @ForAll("needs") Need need, @ForAll("catalogues") List<Solution> solutions, @ForAll("rules") Rule rule) {
        List<Match> before =
                ordered.match(need, Catalogue.of(solutions), FRANCE).matches();
        MatchResult after = ordered.requiring(rule).match(need, Catalogue.of(solutions), FRANCE);
        List<Match> through = before.stream()
                .filter(match -> truth(rule, need, match) != Truth.NO)
                .toList();
        assertThat(after.matches()).map(match -> match.withUnjudged(List.of())).isEqualTo(through);
        assertThat(after.knockOuts().count()).isEqualTo(before.size() - through.size());
        assertThat(after.knockOuts().first())
                .extracting(KnockedOut::solution, KnockedOut::score)
                .containsExactlyElementsOf(before.stream()
                        .filter(match -> truth(rule, need, match) == Truth.NO)
                        .map(match -> tuple(match.solution().id(), match.score()))
                        .toList());
    }

    @Property(tries = 100)
    void whatNobodyKnowsOfARuleStaysAndIsSaidToBeUnknown(
            @ForAll("needs") Need need, @ForAll("catalogues") List<Solution> solutions, @ForAll("rules") Rule rule) {
        for (MatchingEngine engine : List.of(ordered.requiring(rule), ordered.excluding(rule))) {
            for (Match match :
                    engine.match(need, Catalogue.of(solutions), FRANCE).matches()) {
                assertThat(!match.unjudged().isEmpty()).isEqualTo(truth(rule, need, match) == Truth.UNKNOWN);
            }
        }
    }

    @Property(tries = 100)
    void requiringAndExcludingShareOutWhatIsKnown(
            @ForAll("needs") Need need, @ForAll("catalogues") List<Solution> solutions, @ForAll("rules") Rule rule) {
        Catalogue catalogue = Catalogue.of(solutions);
        int all = ordered.match(need, catalogue, FRANCE).matches().size();
        List<Match> with =
                ordered.requiring(rule).match(need, catalogue, FRANCE).matches();
        List<Match> without =
                ordered.excluding(rule).match(need, catalogue, FRANCE).matches();
        long unknown =
                with.stream().filter(match -> !match.unjudged().isEmpty()).count();
        assertThat(with.size() + without.size() - unknown).isEqualTo(all);
    }

    @Property(tries = 100)
    void whyNotSaysKnockedOutExactlyOfThoseWhoAre(
            @ForAll("needs") Need need, @ForAll("catalogues") List<Solution> solutions, @ForAll("rules") Rule rule) {
        Catalogue catalogue = Catalogue.of(solutions);
        MatchingEngine engine = MatchingEngine.standard().requiring(rule);
        MatchResult result = engine.match(need, catalogue, FRANCE);
        for (Solution each : solutions) {
            WhyNot answer = engine.whyNot(need, each.id(), catalogue, FRANCE).orElseThrow();
            assertThat(answer.isKnockedOut())
                    .isEqualTo(rule.judge(need, each, FRANCE).truth() == Truth.NO);
            assertThat(answer.isKept()).isEqualTo(result.matches().contains(answer.match()));
            assertThat(engine.reverse(each, List.of(need), catalogue, FRANCE))
                    .isEqualTo(answer.isKept() ? List.of(new WaitingNeed(need, answer.match())) : List.of());
        }
    }

    private static Truth truth(Rule rule, Need need, Match match) {
        return rule.judge(need, match.solution(), FRANCE).truth();
    }

    @Provide
    Arbitrary<Rule> rules() {
        Arbitrary<Rule> simple = Arbitraries.of(
                Rules.about(List.of(new ThemeCode("MOB"))),
                Rules.serves(List.of(new Audience("jeunes"))),
                Rules.suits(List.of(Setting.RURAL, Setting.MOUNTAIN)),
                Rules.feltWithin(TerritoryCode.department("23")),
                Rules.isOneOf(List.of(new SolutionId("s1"), new SolutionId("s2"))));
        Arbitrary<Rule> pairs = Combinators.combine(simple, simple, Arbitraries.of(true, false))
                .as((one, other, both) -> both ? one.and(other) : one.or(other));
        return Arbitraries.oneOf(simple, pairs, pairs.map(Rule::not));
    }

    /** The lead of the first when one weight changes by a part of a change. */
    private static double lead(List<List<MatchingEngine.Weighing>> weighings, Sensitivity.Flip flip, double part) {
        double lead = 0;
        for (int at = 0; at < weighings.get(0).size(); at++) {
            MatchingEngine.Weighing one = weighings.get(0).get(at);
            double weight =
                    one.criterion().equals(flip.criterion()) ? one.outOf() * (1 + part * flip.change()) : one.outOf();
            lead += weight * (one.share() - weighings.get(1).get(at).share());
        }
        return lead;
    }

    @Provide
    Arbitrary<Need> needs() {
        return Combinators.combine(
                        text(), themes(), audiences(), Arbitraries.of("", "dep:23", "com:23096", "com:75056"))
                .as((words, themes, audiences, place) ->
                        at(place, SampleWorld.need(words).withThemes(themes).withAudiences(audiences)));
    }

    private static Need at(String place, Need need) {
        return place.isEmpty() ? need : need.withTerritory(TerritoryCode.parse(place));
    }

    private static boolean known(Match match, String criterion) {
        return match.contributions().stream().anyMatch(each -> each.criterion().equals(criterion) && each.known());
    }

    @Provide
    Arbitrary<List<Solution>> catalogues() {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 40);
        Arbitrary<Solution> solutions = Combinators.combine(
                        numbers,
                        text(),
                        text(),
                        themes(),
                        Arbitraries.of("", "recyclerie", "garage-solidaire"),
                        audiences(),
                        settings())
                .as((number, name, text, themes, family, audiences, settings) -> Solution.of(
                                new SolutionId("s" + number), name)
                        .withDescription(text)
                        .withThemes(themes)
                        .withFamily(family)
                        .withAudiences(audiences)
                        .withSettings(settings));
        return solutions.list().ofMaxSize(12).uniqueElements(Solution::id);
    }

    private static Arbitrary<String> text() {
        return Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(6).map(words -> String.join(" ", words));
    }

    private static Arbitrary<List<ThemeCode>> themes() {
        return Arbitraries.of("MOB", "SEN", "COR").map(ThemeCode::new).list().ofMaxSize(2);
    }

    private static Arbitrary<List<Audience>> audiences() {
        return Arbitraries.of("seniors", "jeunes", "tous publics")
                .map(Audience::new)
                .list()
                .uniqueElements()
                .ofMaxSize(2);
    }

    private static Arbitrary<List<Setting>> settings() {
        return Arbitraries.of(Setting.class).list().uniqueElements().ofMaxSize(3);
    }
}
