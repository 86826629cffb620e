package org.fabrique.matching;

import java.util.List;
import org.fabrique.core.solution.Solution;

/**
 * Says what a match is worth, and what to do with a need.
 * <p>
 * A solution fits when it got enough of the points that could be judged: what is unknown counts neither for nor
 * against. It can be adopted when all it cannot do without is met, and has to be adapted otherwise; of a solution that
 * states no requirement at all nobody knows what it needs, so it has to be adapted. Where nothing could be judged it is
 * unknown whether it fits.
 */
final class Verdicts {

    private Verdicts() {}

    static Match judged(Solution solution, List<Contribution> contributions, List<Gap> gaps) {
        return new Match(solution, verdict(contributions, gaps), contributions, gaps);
    }

    /**
     * Returns the best verdict of the matches; when none fits INVENT, or CLARIFY when nothing of the need could be read.
     */
    static ResultVerdict of(List<Match> matches, boolean isRead) {
        if (matches.stream().anyMatch(match -> match.verdict() == MatchVerdict.ADOPT)) {
            return ResultVerdict.ADOPT;
        }
        return matches.stream().anyMatch(match -> match.verdict() == MatchVerdict.ADAPT)
                ? ResultVerdict.ADAPT
                : isRead ? ResultVerdict.INVENT : ResultVerdict.CLARIFY;
    }

    private static MatchVerdict verdict(List<Contribution> contributions, List<Gap> gaps) {
        if (judged(contributions) == 0) {
            return MatchVerdict.UNKNOWN;
        }
        if (!fits(contributions)) {
            return MatchVerdict.NEAR_MISS;
        }
        boolean essentialsMet = !gaps.isEmpty()
                && gaps.stream()
                        .filter(gap -> gap.requirement().essential())
                        .allMatch(gap -> gap.state() == Gap.State.MET);
        return essentialsMet ? MatchVerdict.ADOPT : MatchVerdict.ADAPT;
    }

    private static boolean fits(List<Contribution> contributions) {
        return fits(points(contributions), judged(contributions));
    }

    /** Tells whether something could be judged, and so many points are enough of those that could be got. */
    static boolean fits(int points, int outOf) {
        return outOf > 0 && reaches(points, outOf);
    }

    /** Returns how many points more would make it fit; 0 when it has enough, or nothing could be judged. */
    static int shortOfFit(List<Contribution> contributions) {
        return Math.max(0, enough(judged(contributions)) - points(contributions));
    }

    /** Tells whether so many points are enough of those that could be got. */
    static boolean reaches(int points, int outOf) {
        return points >= enough(outOf);
    }

    private static int enough(int outOf) {
        return -Math.floorDiv(-MatchingEngine.FIT * outOf, MatchingEngine.ALL_POINTS);
    }

    /** Returns how many points were got. */
    static int points(List<Contribution> contributions) {
        return contributions.stream().mapToInt(Contribution::points).sum();
    }

    /** Returns how many points could be got of those that could be judged. */
    static int judged(List<Contribution> contributions) {
        return contributions.stream()
                .filter(Contribution::known)
                .mapToInt(Contribution::outOf)
                .sum();
    }
}
