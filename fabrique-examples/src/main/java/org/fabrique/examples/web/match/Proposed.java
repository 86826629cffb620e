package org.fabrique.examples.web.match;

import java.util.List;
import java.util.stream.Stream;
import org.fabrique.core.need.MatchDecision;
import org.fabrique.core.solution.Solution;
import org.fabrique.matching.Gap;
import org.fabrique.matching.Match;
import org.fabrique.matching.Snippet;
import org.jspecify.annotations.Nullable;

/**
 * A solution proposed for the need, as a page shows it.
 *
 * @param place its place in the list, from 1
 * @param snippets where the words of the need stand in its texts
 * @param decided what was decided of it for this need last, or null when nothing was
 */
public record Proposed(
        Match match,
        int place,
        List<Snippet> snippets,
        List<Check> checks,
        @Nullable MatchDecision decided) {

    /**
     * A requirement to be checked.
     *
     * @param field the name of its field in the form
     * @param said what was confirmed: yes, no, or empty
     */
    public record Check(Gap gap, String field, String said) {}

    static List<Check> checks(Match match, Said said) {
        return match.gaps().stream()
                .map(gap -> {
                    String field = Said.field(match.solution().id(), gap.requirement());
                    return new Check(gap, field, said.answer(field));
                })
                .toList();
    }

    public Solution solution() {
        return match.solution();
    }

    public Bar bar() {
        return new Bar(match);
    }

    public Marked name() {
        return Marked.of(solution().name(), Snippet.Field.NAME, snippets);
    }

    public Marked problem() {
        return Marked.of(solution().problem(), Snippet.Field.PROBLEM, snippets);
    }

    public Marked description() {
        return Marked.of(solution().description(), Snippet.Field.DESCRIPTION, snippets);
    }

    /** Returns what stands in a state, what is essential first. */
    public Stream<Check> in(Gap.State state) {
        return Stream.concat(
                        checks.stream()
                                .filter(check -> check.gap().requirement().essential()),
                        checks.stream()
                                .filter(check -> !check.gap().requirement().essential()))
                .filter(check -> check.gap().state() == state);
    }
}
