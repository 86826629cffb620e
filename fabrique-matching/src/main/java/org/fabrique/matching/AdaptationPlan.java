package org.fabrique.matching;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.fabrique.core.solution.Solution;

/**
 * What a team works from when it takes a solution up here: what must stay, what may change, and what the place has,
 * lacks or has to verify.
 * <p>
 * It is not a project: it names no carrier and no date. What the record of the solution does not say is unknown, and an
 * empty list of what must stay does not mean that everything may change.
 *
 * @param match the match whose solution is to be adapted
 */
public record AdaptationPlan(Match match) {

    private static final Comparator<Contribution> MOST_LOST_FIRST =
            Comparator.comparingInt(AdaptationPlan::lost).reversed();

    public AdaptationPlan {
        requireNonNull(match, "match");
    }

    public static AdaptationPlan of(Match match) {
        return new AdaptationPlan(match);
    }

    /** Returns the plans of the near misses of a result, the nearest first, at most as many as asked for. */
    public static List<AdaptationPlan> ofNearestMisses(MatchResult result, int atMost) {
        return result.matches().stream()
                .filter(match -> match.verdict() == MatchVerdict.NEAR_MISS)
                .sorted(Match.BEST_FIRST)
                .limit(Math.max(atMost, 0))
                .map(AdaptationPlan::of)
                .toList();
    }

    public Solution solution() {
        return match.solution();
    }

    /** Returns what the solution would no longer be itself without; empty when nobody has said. */
    public List<String> kept() {
        return solution().transfer().invariants();
    }

    /** Returns what the place is free to change; empty when nobody has said. */
    public List<String> free() {
        return solution().transfer().variables();
    }

    /** Returns what whoever takes it up must accept; empty when nobody has said. */
    public List<String> conditions() {
        return solution().transfer().conditions();
    }

    /** Returns the requirements known to be missing here, the essential first. */
    public List<Gap> missing() {
        return gaps(Gap.State.MISSING);
    }

    /** Returns the requirements of which nobody knows, the essential first. */
    public List<Gap> toVerify() {
        return gaps(Gap.State.UNKNOWN);
    }

    /** Returns the requirements that are met here, the essential first. */
    public List<Gap> met() {
        return gaps(Gap.State.MET);
    }

    /**
     * Returns the criteria by which the solution has little in common with the need: those that could be judged and gave less
     * than the share of points from which a solution fits; those that lost the most points first. What only takes points
     * away, such as what people said of it, is none of them.
     */
    public List<Contribution> weak() {
        return match.contributions().stream()
                .filter(each -> each.known() && each.outOf() > 0 && !Verdicts.reaches(each.points(), each.outOf()))
                .sorted(MOST_LOST_FIRST)
                .toList();
    }

    /** Returns the plan as lines for people; what the record itself says stays in its language. */
    public String told(Locale locale) {
        return new PlanText(this, locale).lines();
    }

    private List<Gap> gaps(Gap.State state) {
        return match.gaps().stream().filter(gap -> gap.state() == state).toList();
    }

    private static int lost(Contribution each) {
        return each.outOf() - each.points();
    }
}
