package org.fabrique.matching;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fabrique.core.need.Need;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.theme.ThemeScheme;

/**
 * Finds the known solutions that suit a need, and says why.
 * <pre>{@code
 * MatchResult result = MatchingEngine.standard().match(need, solutions);
 * }</pre>
 * A score is a number of whole points out of {@value #ALL_POINTS}, the sum of its reasons. It depends on the need, the
 * solution and the words of the catalogue alone, never on the other answers. The engine keeps nothing between two
 * calls: it is immutable, thread-safe and pure.
 */
public final class MatchingEngine {

    /** What all criteria are worth together. */
    public static final int ALL_POINTS = 1000;

    /**
     * From how many points in a thousand of what could be judged a solution is said to fit; docs/decisions/0002 shows how it
     * was chosen.
     */
    static final int FIT = 180;

    /** How many solutions are judged by every criterion: those whose words come closest. */
    private static final int CANDIDATES = 1000;

    private static final int KEPT = 100;

    private static final MatchingEngine STANDARD = builder()
            .words(350)
            .families(350)
            .name(105)
            .weigh("themes", 85, Criteria.sharedThemes(ThemeScheme.carrefour()))
            .weigh("audiences", 50, Criteria.sharedAudiences())
            .weigh("setting", 60, Criteria.sameSetting())
            .build();

    private final Scale scale;
    private final boolean diverse;
    private final int kept;

    private MatchingEngine(Scale scale, boolean diverse, int kept) {
        this.scale = scale;
        this.diverse = diverse;
        this.kept = kept;
    }

    /** A criterion under its name, and what it is worth. */
    private record Weighed(String name, int outOf, Criterion criterion) {}

    /** What each criterion is worth. */
    private record Scale(int words, int families, int name, List<Weighed> criteria) {

        /** The points of what the words say, all other criteria left aside. */
        int points(Topic topic, int at) {
            return rounded(topic.words(at), words)
                    + rounded(topic.families(at), families)
                    + rounded(topic.name(at), name);
        }

        List<Contribution> contributions(List<Assessment> reasons) {
            return List.of(
                    reasons.get(0).worth("words", words),
                    reasons.get(1).worth("families", families),
                    reasons.get(2).worth("name", name));
        }

        private static int rounded(double share, int outOf) {
            return (int) Math.round(share * outOf);
        }
    }

    /** A solution by its place in the catalogue, and its points. */
    private record Scored(int at, int points) {}

    private static final Comparator<Scored> BEST_FIRST =
            Comparator.comparingInt(Scored::points).reversed().thenComparingInt(Scored::at);

    /** Returns the engine ready to use. */
    public static MatchingEngine standard() {
        return STANDARD;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns this engine in the order of the scores alone: a family may stand many times in a row. */
    public MatchingEngine withoutDiversity() {
        return new MatchingEngine(scale, false, kept);
    }

    /** Returns this engine giving at most so many matches; 100 unless said otherwise. */
    public MatchingEngine keeping(int atMost) {
        if (atMost < 1) {
            throw new IllegalArgumentException("At least one match must be kept, not %d.".formatted(atMost));
        }
        return new MatchingEngine(scale, diverse, atMost);
    }

    public MatchResult match(Need need, Collection<Solution> solutions) {
        return match(need, Catalogue.of(solutions));
    }

    public MatchResult match(Need need, Catalogue catalogue) {
        return match(need, catalogue, LocalContext.none());
    }

    /** Returns the solutions of the catalogue that have something to do with the need, the best first. */
    public MatchResult match(Need need, Catalogue catalogue, LocalContext context) {
        Topic topic = Topic.of(need, catalogue, context);
        List<Integer> best = candidates(topic, catalogue).stream()
                .map(at -> new Scored(at, points(need, catalogue, context, topic, at)))
                .sorted(BEST_FIRST)
                .limit(kept)
                .map(Scored::at)
                .toList();
        List<Match> matches = explained(need, catalogue, context, topic, best);
        ResultVerdict verdict = Verdicts.of(matches);
        return new MatchResult(need, verdict, catalogue.generation(), diverse ? Diversity.of(matches) : matches);
    }

    /**
     * Returns the waiting needs that a new or changed solution has something to do with, the best first: each with the
     * very match that the need itself would be given.
     * <p>
     * The words count as they do in the catalogue with that solution in it, in the place of the one of its identity if
     * there is one. Needs that are answered or merged do not wait.
     *
     * @param needs in any order
     */
    public List<WaitingNeed> reverse(
            Solution solution, Collection<Need> needs, Catalogue catalogue, LocalContext context) {
        Catalogue with = catalogue.with(solution);
        int at = with.solutions().indexOf(solution);
        return needs.stream()
                .filter(need -> need.status().awaitsAnswer())
                .flatMap(need -> judged(need, with, context, at).map(match -> new WaitingNeed(need, match)).stream())
                .sorted(WaitingNeed.BEST_FIRST)
                .limit(kept)
                .toList();
    }

    /** Returns the match of the solution at this place; empty when its words have nothing to do with the need. */
    private Optional<Match> judged(Need need, Catalogue catalogue, LocalContext context, int at) {
        Topic topic = Topic.of(need, catalogue, context);
        return scale.points(topic, at) == 0
                ? Optional.empty()
                : Optional.of(
                        explained(need, catalogue, context, topic, List.of(at)).get(0));
    }

    private List<Integer> candidates(Topic topic, Catalogue catalogue) {
        return IntStream.range(0, catalogue.size())
                .mapToObj(at -> new Scored(at, scale.points(topic, at)))
                .filter(scored -> scored.points() > 0)
                .sorted(BEST_FIRST)
                .limit(Math.max(CANDIDATES, kept))
                .map(Scored::at)
                .toList();
    }

    private int points(Need need, Catalogue catalogue, LocalContext context, Topic topic, int at) {
        Solution solution = catalogue.solutions().get(at);
        return scale.points(topic, at)
                + scale.criteria().stream()
                        .mapToInt(each ->
                                contribution(each, need, solution, context).points())
                        .sum();
    }

    private List<Match> explained(
            Need need, Catalogue catalogue, LocalContext context, Topic topic, List<Integer> best) {
        Gaps gaps = new Gaps(need, context);
        List<List<Assessment>> reasons = topic.reasons(best);
        List<Match> matches = new ArrayList<>();
        for (int each = 0; each < best.size(); each++) {
            Solution solution = catalogue.solutions().get(best.get(each));
            List<Contribution> contributions = new ArrayList<>(scale.contributions(reasons.get(each)));
            scale.criteria().forEach(one -> contributions.add(contribution(one, need, solution, context)));
            matches.add(Verdicts.judged(solution, contributions, gaps.of(solution)));
        }
        return matches;
    }

    private static Contribution contribution(Weighed each, Need need, Solution solution, LocalContext context) {
        return each.criterion().assess(need, solution, context).worth(each.name(), each.outOf());
    }

    /** Tunes an engine: what each criterion is worth. All together must be worth {@value #ALL_POINTS} points. */
    public static final class Builder {

        private int words;
        private int families;
        private int name;
        private final List<Weighed> criteria = new ArrayList<>();

        private Builder() {}

        /** Weighs the words of the need that the solution meets. */
        public Builder words(int points) {
            words = points;
            return this;
        }

        /** Weighs how far both speak of the same families of solutions, each in its own words. */
        public Builder families(int points) {
            families = points;
            return this;
        }

        /** Weighs how close the need comes to the name of the solution. */
        public Builder name(int points) {
            name = points;
            return this;
        }

        /** Adds a criterion under a stable name. */
        public Builder weigh(String criterion, int points, Criterion judged) {
            criteria.add(new Weighed(requireNonNull(criterion, "criterion"), points, requireNonNull(judged, "judged")));
            return this;
        }

        /**
         * Returns the engine.
         *
         * @throws IllegalStateException when the points do not add up, one is negative, or a name stands twice
         */
        public MatchingEngine build() {
            int total = words
                    + families
                    + name
                    + criteria.stream().mapToInt(Weighed::outOf).sum();
            if (total != ALL_POINTS) {
                throw new IllegalStateException("The criteria are worth %d points together.\nMaybe rescale them to %d."
                        .formatted(total, ALL_POINTS));
            }
            boolean negative = Math.min(words, Math.min(families, name)) < 0
                    || criteria.stream().anyMatch(each -> each.outOf() < 0);
            if (negative || criteria.stream().map(Weighed::name).distinct().count() < criteria.size()) {
                throw new IllegalStateException("Each criterion has one name and no negative points.");
            }
            return new MatchingEngine(new Scale(words, families, name, List.copyOf(criteria)), true, KEPT);
        }
    }
}
