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
import org.fabrique.core.theme.ThemeCode;

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

    private final MatchingEngine ordered = MatchingEngine.standard().withoutDiversity();

    @Property(tries = 100)
    void theScoreIsTheSumOfItsReasons(@ForAll("needs") Need need, @ForAll("catalogues") List<Solution> catalogue) {
        for (Match match : ordered.match(need, catalogue).matches()) {
            int sum = match.contributions().stream()
                    .mapToInt(Contribution::points)
                    .sum();
            assertThat(match.score()).isEqualTo(sum).isPositive().isLessThanOrEqualTo(match.outOf());
            assertThat(match.outOf()).isEqualTo(MatchingEngine.ALL_POINTS);
        }
    }

    @Property(tries = 100)
    void theOrderOfTheCatalogueDoesNotMatter(
            @ForAll("needs") Need need, @ForAll("catalogues") List<Solution> catalogue, @ForAll Random random) {
        List<Solution> shuffled = new ArrayList<>(catalogue);
        Collections.shuffle(shuffled, random);
        assertThat(MatchingEngine.standard().match(need, shuffled))
                .isEqualTo(MatchingEngine.standard().match(need, catalogue));
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

    @Provide
    Arbitrary<Need> needs() {
        return Combinators.combine(text(), themes())
                .as((words, themes) -> SampleWorld.need(words).withThemes(themes));
    }

    @Provide
    Arbitrary<List<Solution>> catalogues() {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 40);
        Arbitrary<Solution> solutions = Combinators.combine(
                        numbers, text(), text(), themes(), Arbitraries.of("", "recyclerie", "garage-solidaire"))
                .as((number, name, text, themes, family) -> Solution.of(new SolutionId("s" + number), name)
                        .withDescription(text)
                        .withThemes(themes)
                        .withFamily(family));
        return solutions.list().ofMaxSize(12).uniqueElements(Solution::id);
    }

    private static Arbitrary<String> text() {
        return Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(6).map(words -> String.join(" ", words));
    }

    private static Arbitrary<List<ThemeCode>> themes() {
        return Arbitraries.of("MOB", "SEN", "COR").map(ThemeCode::new).list().ofMaxSize(2);
    }
}
