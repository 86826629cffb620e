package org.fabrique.matching;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.fabrique.core.need.Need;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.theme.ThemeScheme;
import org.jspecify.annotations.Nullable;

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
    static final int FIT = 200;

    /** How many solutions are judged by every criterion: those whose words come closest. */
    private static final int CANDIDATES = 1000;

    private static final int KEPT = 100;

    private static final MatchingEngine STANDARD = builder()
            .words(370)
            .families(370)
            .name(65)
            .weigh("themes", 85, Criteria.sharedThemes(ThemeScheme.carrefour()))
            .weigh("audiences", 50, Criteria.sharedAudiences())
            .weigh("setting", 60, Criteria.sameSetting())
            .build();

    private final Scale scale;
    private final boolean diverse;
    private final int kept;
    private final Sieve sieve;

    private MatchingEngine(Scale scale, boolean diverse, int kept, Sieve sieve) {
        this.scale = scale;
        this.diverse = diverse;
        this.kept = kept;
        this.sieve = sieve;
    }

    /** A criterion under its name, and what it is worth. */
    private record Weighed(String name, int outOf, Criterion criterion) {}

    /** What each criterion is worth. */
    private record Scale(int words, int families, int name, List<Weighed> criteria) {

        /** The points of what the words say, all other criteria left aside. */
        int points(Topic topic, int slot) {
            return rounded(topic.words(slot), words)
                    + rounded(topic.families(slot), families)
                    + rounded(topic.name(slot), name);
        }

        /** The names of the criteria, and what each is worth. */
        List<Object> worth() {
            List<Object> worth = new ArrayList<>(List.of(words, families, name));
            criteria.forEach(each -> worth.add(List.of(each.name(), each.outOf())));
            return worth;
        }

        /** The most that all criteria beside the words can add. */
        int criteriaOutOf() {
            return criteria.stream().mapToInt(Weighed::outOf).sum();
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

    /** A candidate by its slot, and its points. Slots are in the order of the identities. */
    private record Scored(int slot, int points) {}

    private static final Comparator<Scored> BEST_FIRST =
            Comparator.comparingInt(Scored::points).reversed().thenComparingInt(Scored::slot);

    /** Returns the engine ready to use. */
    public static MatchingEngine standard() {
        return STANDARD;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns this engine in the order of the scores alone: a family may stand many times in a row. */
    public MatchingEngine withoutDiversity() {
        return new MatchingEngine(scale, false, kept, sieve);
    }

    /** Returns this engine giving at most so many matches; 100 unless said otherwise. */
    public MatchingEngine keeping(int atMost) {
        if (atMost < 1) {
            throw new IllegalArgumentException("At least one match must be kept, not %d.".formatted(atMost));
        }
        return new MatchingEngine(scale, diverse, atMost, sieve);
    }

    /**
     * Returns this engine with a rule all proposed solutions obey: who breaks it is knocked out, and listed with the
     * reason; of whom it is unknown stays, and the match says so.
     * <p>
     * A rule only removes: no score changes, and those that are left keep their order; with diversity, they are placed as
     * if who is gone had never been there. Of a large catalogue the solutions closest by their words are found first, and
     * the rule is asked of them.
     */
    public MatchingEngine requiring(Rule rule) {
        return new MatchingEngine(scale, diverse, kept, sieve.with(rule));
    }

    /** Returns this engine without what obeys a rule: it requires the contrary. */
    public MatchingEngine excluding(Rule rule) {
        return requiring(rule.not());
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
        Sifted sifted = sifted(need, catalogue, context, topic);
        List<Integer> best = best(need, catalogue, context, topic, sifted.through());
        List<Match> bestFirst = explained(need, catalogue, context, topic, best);
        List<Match> matches = diverse ? Diversity.of(bestFirst) : bestFirst;
        ResultVerdict verdict = Verdicts.of(matches);
        KnockOuts knockOuts = knockOuts(need, catalogue, context, topic, sifted.knockedOut());
        RunId run = new Inputs(fingerprint(), catalogue, need, context).run(verdict, matches, knockOuts);
        return new MatchResult(need, verdict, catalogue.generation(), run, matches, knockOuts);
    }

    /** Returns what tells this engine from others in a run. */
    private String fingerprint() {
        return Fingerprint.of(scale.worth(), diverse, kept, sieve.rules());
    }

    /** The candidates that the rules let through, and the others; each the closest by its words first. */
    private record Sifted(List<Scored> through, List<Scored> knockedOut) {}

    private Sifted sifted(Need need, Catalogue catalogue, LocalContext context, Topic topic) {
        List<Scored> candidates = candidates(topic);
        if (sieve.isOpen()) {
            return new Sifted(candidates, List.of());
        }
        Sifted sifted = new Sifted(new ArrayList<>(), new ArrayList<>());
        for (Scored each : candidates) {
            boolean through = letsThrough(need, solution(catalogue, topic, each.slot()), context);
            (through ? sifted.through() : sifted.knockedOut()).add(each);
        }
        return sifted;
    }

    /** Tells whether no rule knocks a solution out. */
    boolean letsThrough(Need need, Solution solution, LocalContext context) {
        return sieve.letsThrough(need, solution, context);
    }

    private KnockOuts knockOuts(
            Need need, Catalogue catalogue, LocalContext context, Topic topic, List<Scored> knockedOut) {
        List<KnockedOut> first = inOrder(need, catalogue, context, topic, knockedOut)
                .limit(KnockOuts.LISTED)
                .map(each -> knockedOut(need, solution(catalogue, topic, each.slot()), context, each.points()))
                .toList();
        return new KnockOuts(knockedOut.size(), first);
    }

    private KnockedOut knockedOut(Need need, Solution solution, LocalContext context, int score) {
        return new KnockedOut(solution.id(), solution.name(), score, sieve.broken(need, solution, context));
    }

    private static Solution solution(Catalogue catalogue, Topic topic, int slot) {
        return catalogue.solutions().get(topic.candidates().text(slot));
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
        return needs.stream()
                .filter(need -> need.status().awaitsAnswer())
                .flatMap(need -> met(need, solution, with, context).map(match -> new WaitingNeed(need, match)).stream())
                .sorted(WaitingNeed.BEST_FIRST)
                .limit(kept)
                .toList();
    }

    /** Returns the match of one solution of the catalogue; empty when its words have nothing to do with the need or a rule
     * knocks it out. */
    private Optional<Match> met(Need need, Solution solution, Catalogue catalogue, LocalContext context) {
        Topic topic = Topic.only(need, catalogue, context, solution);
        boolean met = scale.points(topic, 0) > 0 && letsThrough(need, solution, context);
        return met ? Optional.of(alone(need, catalogue, context, topic)) : Optional.empty();
    }

    /**
     * Returns why a solution stands where it stands for a need, in this engine, which keeps as many as it was told to.
     * Empty when the catalogue does not know the solution.
     */
    public Optional<WhyNot> whyNot(Need need, SolutionId solution, Catalogue catalogue, LocalContext context) {
        return catalogue.find(solution).map(known -> whyNot(need, known, catalogue, context));
    }

    private WhyNot whyNot(Need need, Solution solution, Catalogue catalogue, LocalContext context) {
        Topic topic = Topic.of(need, catalogue, context);
        List<Integer> judged = judged(need, catalogue, context, topic);
        List<Match> matches =
                explained(need, catalogue, context, topic, judged.subList(0, Math.min(kept, judged.size())));
        Match match = alone(need, solution, catalogue, context);
        return new WhyNot(
                match,
                sieve.broken(need, solution, context),
                numbered(judged.indexOf(topic.candidates().slot(catalogue.place(solution)))),
                judged.size(),
                matches.size(),
                numbered((diverse ? Diversity.of(matches) : matches).indexOf(match)),
                matches.isEmpty() ? null : matches.get(0),
                matches.isEmpty() ? null : matches.get(matches.size() - 1));
    }

    /** Returns the match of one solution of the catalogue, the same as in a result that has it. */
    Match alone(Need need, Solution solution, Catalogue catalogue, LocalContext context) {
        return alone(need, catalogue, context, Topic.only(need, catalogue, context, solution));
    }

    private Match alone(Need need, Catalogue catalogue, LocalContext context, Topic only) {
        return explained(need, catalogue, context, only, List.of(0)).get(0);
    }

    /** What one criterion says of one solution, before it is rounded to points. */
    record Weighing(String criterion, int outOf, double share) {}

    /** Returns what each criterion says of each of these solutions, in the order of the engine. */
    List<List<Weighing>> weighings(Need need, List<Solution> solutions, Catalogue catalogue, LocalContext context) {
        return solutions.stream()
                .map(each -> weighings(
                        need,
                        each,
                        Topic.only(need, catalogue, context, each)
                                .reasons(List.of(0))
                                .get(0),
                        context))
                .toList();
    }

    private List<Weighing> weighings(Need need, Solution solution, List<Assessment> words, LocalContext context) {
        List<Weighing> weighings = new ArrayList<>();
        List<Contribution> rounded = scale.contributions(words);
        for (int at = 0; at < words.size(); at++) {
            weighings.add(new Weighing(
                    rounded.get(at).criterion(),
                    rounded.get(at).outOf(),
                    words.get(at).share()));
        }
        scale.criteria()
                .forEach(each -> weighings.add(new Weighing(
                        each.name(),
                        each.outOf(),
                        each.criterion().assess(need, solution, context).share())));
        return weighings;
    }

    private static @Nullable Integer numbered(int index) {
        return index < 0 ? null : index + 1;
    }

    /** Returns all candidates that no rule knocks out by all criteria, the best first. */
    private List<Integer> judged(Need need, Catalogue catalogue, LocalContext context, Topic topic) {
        List<Scored> through = sifted(need, catalogue, context, topic).through();
        return inOrder(need, catalogue, context, topic, through)
                .map(Scored::slot)
                .toList();
    }

    /** The candidates by all criteria, the best first. */
    private Stream<Scored> inOrder(
            Need need, Catalogue catalogue, LocalContext context, Topic topic, List<Scored> candidates) {
        return candidates.stream()
                .map(by -> new Scored(by.slot(), points(need, catalogue, context, topic, by)))
                .sorted(BEST_FIRST);
    }

    /** The best by all criteria. Once so many are found, who cannot pass the last of them any more is not judged. */
    private List<Integer> best(
            Need need, Catalogue catalogue, LocalContext context, Topic topic, List<Scored> candidates) {
        PriorityQueue<Scored> best = new PriorityQueue<>(BEST_FIRST.reversed());
        for (Scored candidate : candidates) {
            boolean full = best.size() == kept;
            if (full
                    && candidate.points() + scale.criteriaOutOf()
                            < best.element().points()) {
                break;
            }
            best.add(new Scored(candidate.slot(), points(need, catalogue, context, topic, candidate)));
            if (full) {
                best.remove();
            }
        }
        return best.stream().sorted(BEST_FIRST).map(Scored::slot).toList();
    }

    private List<Scored> candidates(Topic topic) {
        List<Scored> candidates = new ArrayList<>();
        for (int slot = 0; slot < topic.candidates().size(); slot++) {
            int points = scale.points(topic, slot);
            if (points > 0) {
                candidates.add(new Scored(slot, points));
            }
        }
        candidates.sort(BEST_FIRST);
        return candidates.subList(0, Math.min(candidates.size(), Math.max(CANDIDATES, kept)));
    }

    private int points(Need need, Catalogue catalogue, LocalContext context, Topic topic, Scored by) {
        Solution solution = solution(catalogue, topic, by.slot());
        return by.points()
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
            Solution solution = solution(catalogue, topic, best.get(each));
            List<Contribution> contributions = new ArrayList<>(scale.contributions(reasons.get(each)));
            scale.criteria().forEach(one -> contributions.add(contribution(one, need, solution, context)));
            matches.add(Verdicts.judged(solution, contributions, gaps.of(solution))
                    .withUnjudged(sieve.unjudged(need, solution, context)));
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
            Scale scale = new Scale(words, families, name, List.copyOf(criteria));
            int total = words + families + name + scale.criteriaOutOf();
            if (total != ALL_POINTS) {
                throw new IllegalStateException("The criteria are worth %d points together.\nMaybe rescale them to %d."
                        .formatted(total, ALL_POINTS));
            }
            boolean negative = Math.min(words, Math.min(families, name)) < 0
                    || criteria.stream().anyMatch(each -> each.outOf() < 0);
            if (negative || criteria.stream().map(Weighed::name).distinct().count() < criteria.size()) {
                throw new IllegalStateException("Each criterion has one name and no negative points.");
            }
            return new MatchingEngine(scale, true, KEPT, Sieve.OPEN);
        }
    }
}
