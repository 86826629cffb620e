package org.fabrique.matching;

import static org.assertj.core.api.Assertions.assertThat;

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
        List<Match> all = ordered.match(need, catalogue).matches();
        for (int kept = 1; kept <= all.size(); kept++) {
            assertThat(ordered.keeping(kept).match(need, catalogue).matches()).isEqualTo(all.subList(0, kept));
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
            assertThat(answer.isKept() || answer.rank() == null || answer.rank() > 2)
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
            assertThat(Changes.towards(each, now))
                    .noneMatch(change -> !single && goal.isReached(ordered, each.id(), catalogue, change.after(now)));
        }
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
