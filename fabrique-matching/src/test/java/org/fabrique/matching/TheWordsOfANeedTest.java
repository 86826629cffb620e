package org.fabrique.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabrique.matching.SampleWorld.LIMOUSIN;
import static org.fabrique.matching.SampleWorld.need;

import java.util.List;
import java.util.stream.Stream;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.Wording;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.junit.jupiter.api.Test;

/** Which words of a need count, how much, and which are named, when words are all that counts. */
class TheWordsOfANeedTest {

    private static final MatchingEngine WORDS =
            MatchingEngine.builder().words(1000).build().withoutDiversity();
    private static final MatchingEngine NAMES =
            MatchingEngine.builder().name(1000).build();

    /** What makes the words of the tests neither common nor unknown. */
    private static final Solution OTHER = told("zz", "Paquebot, quai, marée");

    @Test
    void countLessWhenOnlyTheirRootIsMet() {
        assertThat(WORDS.match(need("réparer"), List.of(told("a", "Réparation"), told("b", "Réparer"), OTHER))
                        .matches())
                .extracting(match -> match.solution().id().value())
                .containsExactly("b", "a");
    }

    @Test
    void thatOnlyAskCountForNothing() {
        Solution asking = told("a", "Comment savoir ?");
        assertThat(WORDS.match(need("Comment savoir réparer"), List.of(asking, OTHER))
                        .matches())
                .isEmpty();
    }

    @Test
    void thatStandSideBySideCountMoreWhereTheyDoToo() {
        assertThat(score("jardin verger", "Un jardin verger"))
                .isGreaterThan(score("jardin verger", "Un verger jardin"));
    }

    @Test
    void ofTheTitleCountMoreThanThoseOfTheText() {
        Need titled = Need.captured(new NeedId("n"), LIMOUSIN, new Wording("verger", "jardin", null));
        assertThat(WORDS.match(titled, List.of(told("a", "Jardin"), told("b", "Verger"), OTHER))
                        .matches())
                .extracting(match -> match.solution().id().value())
                .containsExactly("b", "a");
    }

    @Test
    void areNamedInTheOrderOfWhatTheyBrought() {
        List<Solution> solutions = List.of(told("a", "Verger, jeunes, jardin"), told("b", "Jardin"), OTHER);
        Match first = WORDS.match(need("jeunes ; jardin ; verger"), solutions)
                .matches()
                .get(0);
        assertThat(first.contributions().get(0).words()).containsExactly("verger", "jardin", "jeunes");
    }

    @Test
    void areSaidToBeNoneWhereNoneIsMet() {
        Match met = judged(NAMES, "jardin", Solution.of(new SolutionId("a"), "Jardin"));
        Match other = judged(NAMES, "jardin", OTHER);

        assertThat(met.contributions().get(0).reason().fr())
                .contains("Mots retrouvés")
                .contains("jardin");
        assertThat(other.contributions().get(0).reason().fr()).isEqualTo("Mots : aucun retrouvé.");
        assertThat(other.contributions().get(0).reason().en()).isEqualTo("Words: none met.");
    }

    @Test
    void giveAllTheNameIsWorthWhenTheySayAllOfIt() {
        Solution garden = Solution.of(new SolutionId("a"), "Jardin verger");

        assertThat(judged(NAMES, "jardin verger", garden).score()).isEqualTo(1000);
        assertThat(judged(NAMES, "jardin", garden).score()).isBetween(1, 999);
        assertThat(judged(NAMES, "jardin", told("a", "Verger")).score()).isZero();
    }

    @Test
    void sayAllOfANameWithoutTheWordsThatOnlyAsk() {
        Solution asking = Solution.of(new SolutionId("a"), "Comment réparer");
        assertThat(judged(NAMES, "réparer", asking).score()).isEqualTo(1000);
    }

    @Test
    void sayMoreOfANameByItsRarerWord() {
        Solution both = Solution.of(new SolutionId("a"), "Jardin verger");
        List<Solution> gardens = List.of(both, told("b", "Jardin"), told("c", "Jardin"), OTHER);

        assertThat(judged(NAMES, "verger", both, gardens).score())
                .isGreaterThan(judged(NAMES, "jardin", both, gardens).score());
    }

    @Test
    void thatAreNoneLeaveOpenWhetherASolutionFits() {
        Match nothing = judged(MatchingEngine.standard(), "le la les", OTHER);

        assertThat(nothing.contributions()).noneMatch(Contribution::known);
        assertThat(nothing.verdict()).isEqualTo(MatchVerdict.UNKNOWN);
    }

    private static int score(String need, String told) {
        return judged(WORDS, need, told("a", told)).score();
    }

    private static Match judged(MatchingEngine engine, String need, Solution solution) {
        return judged(
                engine, need, solution, Stream.of(solution, OTHER).distinct().toList());
    }

    private static Match judged(MatchingEngine engine, String need, Solution solution, List<Solution> all) {
        return engine.whyNot(need(need), solution.id(), Catalogue.of(all), LocalContext.none())
                .orElseThrow()
                .match();
    }

    private static Solution told(String id, String description) {
        return Solution.of(new SolutionId(id), "Nom").withDescription(description);
    }
}
