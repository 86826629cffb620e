package org.fabrique.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.fabrique.core.Message;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DiversityTest {

    @Test
    void holdsBackTheSiblingsOfAFamily() {
        List<Match> diverse = Diversity.of(List.of(
                match("a1", "a", 500),
                match("a2", "a", 490),
                match("b1", "b", 450),
                match("a3", "a", 440),
                match("c1", "c", 300)));
        assertThat(ids(diverse)).containsExactly("a1", "b1", "a2", "c1", "a3");
    }

    @Test
    void doesNotHoldBackTheFirstOfAFamily() {
        List<Match> diverse = Diversity.of(List.of(match("a1", "a", 500), match("x", null, 490)));
        assertThat(ids(diverse)).containsExactly("a1", "x");
    }

    @Test
    void neverHoldsBackASolutionWithoutAFamily() {
        List<Match> diverse = Diversity.of(List.of(match("x", null, 3), match("y", null, 2), match("z", null, 1)));
        assertThat(ids(diverse)).containsExactly("x", "y", "z");
    }

    @Test
    void givesTheSameFirstHoweverManyAreAskedFor() {
        List<Match> matches = List.of(
                match("a1", "a", 500),
                match("a2", "a", 490),
                match("a3", "a", 480),
                match("b1", "b", 400),
                match("x", null, 310));
        List<Match> all = Diversity.of(matches);
        for (int atMost = 1; atMost <= all.size(); atMost++) {
            assertThat(byFamily().first(atMost, matches.iterator())).isEqualTo(all.subList(0, atMost));
        }
    }

    @Test
    void looksAtNobodyWhoHasTooFewPointsToBeAmongThem() {
        Iterator<Match> bestFirst = List.of(
                        match("a1", "a", 500),
                        match("a2", "a", 490),
                        match("b1", "b", 480),
                        match("c1", "c", 470),
                        match("d1", "d", 460))
                .iterator();
        assertThat(ids(byFamily().first(2, bestFirst))).containsExactly("a1", "b1");
        assertThat(ids(List.of(bestFirst.next()))).containsExactly("d1");
    }

    private static Diversity<Match> byFamily() {
        return new Diversity<>(Match::score, match -> match.solution().family());
    }

    private static Stream<String> ids(List<Match> matches) {
        return matches.stream().map(match -> match.solution().id().value());
    }

    private static Match match(String id, @Nullable String family, int points) {
        Solution solution = Solution.of(new SolutionId(id), id).withFamily(family);
        Contribution words = new Contribution("words", points, 1000, true, Message.of("", ""), List.of());
        return new Match(solution, MatchVerdict.ADAPT, List.of(words), List.of());
    }
}
