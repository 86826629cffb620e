package org.fabrique.matching;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.fabrique.core.Message;
import org.jspecify.annotations.Nullable;

/**
 * Why a solution does not stand where somebody expected it: its whole match, even when it was not kept, set beside the
 * matches that were.
 * <p>
 * Ranks go by the scores alone; an engine with diversity may show a solution further down the list than its rank, or not
 * keep it although one with fewer points is. Of more than 1,000 solutions only the hundred whose words come closest are
 * judged: a new solution may be told of a need ({@link MatchingEngine#reverse}) and have no rank for it.
 *
 * @param match the match as the engine judges it, the same as in the result when it is there
 * @param knockedOutBy the rules of the engine it breaks; none when it was not knocked out
 * @param rank from 1, among the solutions that were judged; null when it was knocked out, or not judged: its words have
 *     too little to do with the need, or the catalogue is large and it is not among the hundred whose words come closest
 * @param rankIfLetThrough the rank it would have if the rules let this one through and still kept all others out that
 *     they knock out; null when no rule knocks it out, or when it would not be judged for its words either
 * @param judged how many solutions were judged
 * @param kept how many of them were kept
 * @param place from 1, in the list as it is shown; null when it was not kept
 * @param first the best match, or null when no solution was judged
 * @param lastKept of the matches that were kept the one with the fewest points, or null when no solution was judged
 */
public record WhyNot(
        Match match,
        List<Ruling> knockedOutBy,
        @Nullable Integer rank,
        @Nullable Integer rankIfLetThrough,
        int judged,
        int kept,
        @Nullable Integer place,
        @Nullable Match first,
        @Nullable Match lastKept) {

    /**
     * A criterion by which it got less than the first.
     *
     * @param here what it got
     * @param there what the first got
     */
    public record Loss(Contribution here, Contribution there) {

        /** Returns how many points less, more than 0. */
        public int points() {
            return there.points() - here.points();
        }
    }

    private static final Comparator<Loss> MOST_FIRST =
            Comparator.comparingInt(Loss::points).reversed();

    public WhyNot {
        requireNonNull(match, "match");
        knockedOutBy = List.copyOf(knockedOutBy);
        if (rank != null && !knockedOutBy.isEmpty()) {
            throw new IllegalArgumentException("What is knocked out has no rank, not %d.".formatted(rank));
        }
        if (rankIfLetThrough != null && knockedOutBy.isEmpty()) {
            throw new IllegalArgumentException(
                    "What no rule knocks out has a rank (%d) with the rules.".formatted(rankIfLetThrough));
        }
        if (place != null && rank == null) {
            throw new IllegalArgumentException("What is kept (place %d) has a rank.".formatted(place));
        }
    }

    /**
     * Returns the answer for a solution.
     *
     * @param at its index among those judged, itself let through, or a negative number when it is not judged
     * @param judged how many were judged
     * @param kept those of them that were kept, as they are shown
     */
    static WhyNot of(Match match, List<Ruling> broken, int at, int judged, List<Match> kept) {
        return new WhyNot(
                match,
                broken,
                broken.isEmpty() ? numbered(at) : null,
                broken.isEmpty() ? null : numbered(at),
                judged,
                kept.size(),
                numbered(kept.indexOf(match)),
                kept.isEmpty() ? null : kept.get(0),
                kept.stream().max(Match.BEST_FIRST).orElse(null));
    }

    private static @Nullable Integer numbered(int index) {
        return index < 0 ? null : index + 1;
    }

    public boolean isKept() {
        return place != null;
    }

    public boolean isKnockedOut() {
        return !knockedOutBy.isEmpty();
    }

    /** Returns how many points the first is ahead, 0 when it is the first or nothing was judged. */
    public int pointsBehindFirst() {
        return first == null ? 0 : pointsBehind(first);
    }

    /** Returns how many points the last kept is ahead; 0 when it is kept, or level with the last kept. */
    public int pointsBehindLastKept() {
        return lastKept == null ? 0 : pointsBehind(lastKept);
    }

    /** Returns how many points another match of the same need is ahead; 0 when it is not. */
    public int pointsBehind(Match other) {
        return Math.max(0, other.score() - match.score());
    }

    /** Tells how its points stand to those of another match of the same need: {@code à 12 points de la première}. */
    public Message beside(Match other, Message called) {
        int ahead = match.score() - other.score();
        Message distance = ahead == 0
                ? Message.of("autant de points que ", "as many points as ")
                : Counted.of(
                        Math.abs(ahead),
                        Message.of(ahead < 0 ? "à %d point de " : "%d point de plus que ", "%d point " + than(ahead)),
                        Message.of(
                                ahead < 0 ? "à %d points de " : "%d points de plus que ", "%d points " + than(ahead)));
        return Message.of(distance.fr() + called.fr(), distance.en() + called.en());
    }

    /** Tells whether one with fewer points was kept in its stead, so that a family does not stand there too often. */
    boolean isHeldBack() {
        return rank != null && !isKept() && lastKept != null && Match.BEST_FIRST.compare(match, lastKept) < 0;
    }

    private static String than(int ahead) {
        return ahead < 0 ? "behind " : "more than ";
    }

    /** Returns how many points more would make it fit, counted on what could be judged; 0 when it fits or nobody knows. */
    public int pointsShortOfFit() {
        return match.verdict() == MatchVerdict.UNKNOWN ? 0 : Verdicts.shortOfFit(match.contributions());
    }

    /** Returns the criteria by which it loses against the first, the most points first. */
    public List<Loss> losses() {
        return first == null
                ? List.of()
                : IntStream.range(0, match.contributions().size())
                        .mapToObj(at -> new Loss(
                                match.contributions().get(at),
                                first.contributions().get(at)))
                        .filter(loss -> loss.points() > 0)
                        .sorted(MOST_FIRST)
                        .toList();
    }

    /** Returns the essential requirements known to be missing here. */
    public List<Gap> missingEssentials() {
        return match.plan().missing().stream()
                .filter(gap -> gap.requirement().essential())
                .toList();
    }

    /** Returns the answer as lines for people, the whole match at the end. */
    public String told(Locale locale) {
        return new WhyNotText(this, locale).lines();
    }
}
