package org.fabrique.matching;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fabrique.core.solution.Solution;

/**
 * A solution proposed for a need. Its score is the sum of its reasons.
 *
 * @param contributions one per criterion, in the order of the engine
 * @param gaps one per requirement of the solution, the essential ones first
 * @param unjudged the rules of the engine of which nobody knows whether the solution obeys them
 */
public record Match(
        Solution solution,
        MatchVerdict verdict,
        List<Contribution> contributions,
        List<Gap> gaps,
        List<Ruling> unjudged) {

    /** The best score first; equal scores in the order of the identities, so that results never shuffle. */
    static final Comparator<Match> BEST_FIRST = Comparator.comparingInt(Match::score)
            .reversed()
            .thenComparing(match -> match.solution().id());

    public Match {
        requireNonNull(solution, "solution");
        requireNonNull(verdict, "verdict");
        contributions = List.copyOf(contributions);
        gaps = List.copyOf(gaps);
        unjudged = List.copyOf(unjudged);
    }

    /** Makes a match of which no rule is in doubt. */
    public Match(Solution solution, MatchVerdict verdict, List<Contribution> contributions, List<Gap> gaps) {
        this(solution, verdict, contributions, gaps, List.of());
    }

    Match with(MatchVerdict other) {
        return new Match(solution, other, contributions, gaps, unjudged);
    }

    Match withUnjudged(List<Ruling> rules) {
        return new Match(solution, verdict, contributions, gaps, rules);
    }

    /** Tells whether the need has a word to look for. */
    boolean isRead() {
        return ofWords().anyMatch(Contribution::known);
    }

    /** Tells whether a word, a family or the name meets the need. */
    boolean isMetByWords() {
        return ofWords().anyMatch(each -> each.points() > 0);
    }

    private Stream<Contribution> ofWords() {
        return contributions.stream().filter(Scale::isOfWords);
    }

    /** Returns the points it got, from 0 to {@link #outOf()}. */
    public int score() {
        return contributions.stream().mapToInt(Contribution::points).sum();
    }

    /** Returns the most it could have got. */
    public int outOf() {
        return contributions.stream().mapToInt(Contribution::outOf).sum();
    }

    /** Returns the whole match in words: the score, the reasons that add up to it, and what is missing or unknown. */
    public String explain(Locale locale) {
        return Explanation.of(this, locale);
    }

    /** Returns what a team works from to take the solution up here. */
    public AdaptationPlan plan() {
        return AdaptationPlan.of(this);
    }
}
