package org.fabrique.matching;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
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
 * solution and the words of the catalogue alone, never on the other answers. The engine keeps nothing of a need between two
 * calls: it is immutable, thread-safe and pure.
 */
public final class MatchingEngine {

    /** What all criteria are worth together. */
    public static final int ALL_POINTS = 1000;

    /**
     * From how many points in a thousand of what could be judged a solution is said to fit; docs/decisions/0002 shows how it
     * was chosen.
     */
    static final int FIT = 250;

    private static final int KEPT = 100;

    /** What past needs are worth unless said otherwise; docs/decisions/0006 shows how it was chosen. */
    private static final int PAST_NEEDS = 100;

    private static final MatchingEngine STANDARD = standard(ThemeScheme.carrefour());

    private final Scale scale;
    private final boolean diverse;
    private final int kept;
    private final Sieve sieve;
    private final @Nullable BooleanSupplier stop;

    private MatchingEngine(Scale scale, boolean diverse, int kept, Sieve sieve, @Nullable BooleanSupplier stop) {
        this.scale = scale;
        this.diverse = diverse;
        this.kept = kept;
        this.sieve = sieve;
        this.stop = stop;
    }

    /** Returns the engine ready to use. */
    public static MatchingEngine standard() {
        return STANDARD;
    }

    /** Returns the engine ready to use, on the themes of the host: a theme of its hierarchy counts for those near it. */
    public static MatchingEngine standard(ThemeScheme themes) {
        return builder()
                .words(435)
                .families(285)
                .name(80)
                .weigh("themes", 110, Criteria.sharedThemes(themes))
                .weigh("audiences", 60, Criteria.sharedAudiences())
                .weigh("setting", 30, Criteria.sameSetting())
                .build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns this engine with the criterion {@code pastNeeds}, worth 100 points and what the rounding leaves: what answered
     * a need like this one is raised, and found even when it shares no word with it.
     *
     * @throws IllegalStateException when it has learnt already
     */
    public MatchingEngine learningFrom(Experience experience) {
        return learningFrom(experience, PAST_NEEDS);
    }

    /**
     * Returns this engine with the criterion {@code pastNeeds}.
     * <p>
     * It judges by the past needs that are like this one from {@value Clusters#ALIKE} points in a thousand up: as much as the
     * one most alike that the solution answered is above that, less the one for which it was refused, never below 0. What it
     * is worth the others give in proportion, each rounded down to whole points; what the rounding leaves goes to it, so
     * that all are worth {@value #ALL_POINTS} as before.
     *
     * @param points from 1 to 999
     * @throws IllegalStateException when it has learnt already
     */
    public MatchingEngine learningFrom(Experience experience, int points) {
        return with("pastNeeds", points, new PastNeeds(experience));
    }

    /**
     * Returns this engine with the criterion {@code meaning}: the cosine of the vectors of the need and the solution, 0 when
     * it is negative. The 400 solutions whose vectors are closest are judged even when they share no word with the need.
     * <p>
     * A solution that has no vector yet, or is told in other words since, is read when it is judged, but only its words find
     * it. What the criterion is worth the others give in proportion, as for {@link #learningFrom(Experience, int)}. A match
     * throws {@link org.fabrique.core.intake.InvalidInput} when the vector it is given is none.
     *
     * @param points from 1 to 999; how many are right depends on the model
     * @throws IllegalStateException when it compares meanings already
     */
    public MatchingEngine comparing(Meanings meanings, int points) {
        return with("meaning", points, new Meaning(meanings));
    }

    private MatchingEngine with(String finding, int points, Finder finder) {
        if (points < 1 || points >= ALL_POINTS) {
            throw new IllegalArgumentException(
                    "The criterion %s must be worth 1 to 999 points, not %d.".formatted(finding, points));
        }
        if (scale.has(finding)) {
            throw new IllegalStateException("The engine has the criterion %s already.".formatted(finding));
        }
        return new MatchingEngine(scale.with(finding, points, finder), diverse, kept, sieve, stop);
    }

    /** Returns this engine in the order of the scores alone: a family may stand many times in a row. */
    public MatchingEngine withoutDiversity() {
        return new MatchingEngine(scale, false, kept, sieve, stop);
    }

    /**
     * Returns this engine giving at most so many matches, the first of what it gives when it keeps more; 100 unless said
     * otherwise.
     */
    public MatchingEngine keeping(int atMost) {
        if (atMost < 1) {
            throw new IllegalArgumentException("At least one match must be kept, not %d.".formatted(atMost));
        }
        return new MatchingEngine(scale, diverse, atMost, sieve, stop);
    }

    /**
     * Returns this engine asking now and then, every few solutions, vectors or past needs it looks at, and for each need that
     * it sets beside one solution, whether it should stop: because a deadline has passed, or its thread was interrupted. A
     * search that stops throws {@link java.util.concurrent.CancellationException} and gives nothing; one that does not gives
     * what it would have given.
     */
    public MatchingEngine stoppingWhen(BooleanSupplier asked) {
        return new MatchingEngine(scale, diverse, kept, sieve, requireNonNull(asked, "asked"));
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
        return new MatchingEngine(scale, diverse, kept, sieve.with(rule), stop);
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
        LocalContext local = context.remembered();
        return about(need, catalogue, local).answer(need, catalogue, local);
    }

    /** Returns this engine once what finds was asked about a need. */
    private MatchingEngine about(Need need, Catalogue catalogue, LocalContext context) {
        return scale.findings().isEmpty()
                ? this
                : new MatchingEngine(scale.about(need, catalogue, context, stop), diverse, kept, sieve, stop);
    }

    private MatchResult answer(Need need, Catalogue catalogue, LocalContext context) {
        Topic topic = Topic.of(need, catalogue, context, scale.found(), stop);
        Ranking ranking = ranking(need, context, topic);
        Ranking.Sifted sifted = ranking.sifted();
        List<Match> matches = ranking.explained(ranking.best(sifted.through(), kept, diverse));
        ResultVerdict verdict = Verdicts.of(matches, topic.isRead());
        KnockOuts knockOuts = ranking.knockOuts(sifted.knockedOut());
        RunId run = new Inputs(fingerprint(catalogue.vocabulary()), catalogue, need, context)
                .run(verdict, matches, knockOuts);
        return new MatchResult(need, verdict, catalogue.generation(), run, matches, knockOuts);
    }

    private Ranking ranking(Need need, LocalContext context, Topic topic) {
        return new Ranking(scale, sieve, need, context, topic);
    }

    /** Returns what tells this engine from others in a run. */
    private String fingerprint(Vocabulary vocabulary) {
        return Fingerprint.of(vocabulary.language().fingerprint(), scale.worth(), diverse, kept, sieve.rules());
    }

    /** Returns the themes it judges by; those of the Carrefour when it judges by none. */
    ThemeScheme themes() {
        return scale.criteria().stream()
                .map(Scale.Weighed::criterion)
                .flatMap(each -> each instanceof SharedThemes shared ? Stream.of(shared.scheme()) : Stream.of())
                .findFirst()
                .orElse(ThemeScheme.carrefour());
    }

    /** Tells whether no rule knocks a solution out. */
    boolean letsThrough(Need need, Solution solution, LocalContext context) {
        return sieve.letsThrough(need, solution, context);
    }

    /**
     * Returns all waiting needs that a new or changed solution has something to do with, the best first: each with the
     * match that the solution is given where the need looks at it. None is left out, however few matches are kept of a need.
     * <p>
     * A need that searches more than 1,000 solutions looks at the hundred whose words come closest. It is told here of every
     * solution that has something to do with it, and may find a hundred closer ones.
     * <p>
     * The words count as they do in the catalogue with that solution in it, in the place of the one of its identity if
     * there is one. Needs that are answered or merged do not wait.
     *
     * @param needs in any order
     * @throws IllegalArgumentException when the identity of a need stands twice
     */
    public List<WaitingNeed> reverse(
            Solution solution, Collection<Need> needs, Catalogue catalogue, LocalContext context) {
        Catalogue with = catalogue.with(solution);
        LocalContext local = context.remembered();
        return ById.of(needs, Need::id, "need").values().stream()
                .filter(need -> need.status().awaitsAnswer())
                .flatMap(
                        need -> about(need, with, local)
                                .met(need, solution, with, local)
                                .map(match -> new WaitingNeed(need, match))
                                .stream())
                .sorted(WaitingNeed.BEST_FIRST)
                .toList();
    }

    /** Returns the match of one solution of the catalogue; empty when it has nothing to do with the need or a rule
     * knocks it out. */
    private Optional<Match> met(Need need, Solution solution, Catalogue catalogue, LocalContext context) {
        Topic topic = Topic.only(need, catalogue, context, solution, stop);
        boolean met = scale.points(topic, 0) > 0 || scale.finds(need, solution, context);
        return met && letsThrough(need, solution, context)
                ? Optional.of(ranking(need, context, topic).alone())
                : Optional.empty();
    }

    /**
     * Returns why a solution stands where it stands for a need, in this engine, which keeps as many as it was told to.
     * Empty when the catalogue does not know the solution.
     */
    public Optional<WhyNot> whyNot(Need need, SolutionId solution, Catalogue catalogue, LocalContext context) {
        LocalContext local = context.remembered();
        return catalogue
                .find(solution)
                .map(known -> about(need, catalogue, local).whyNot(need, known, catalogue, local));
    }

    private WhyNot whyNot(Need need, Solution solution, Catalogue catalogue, LocalContext context) {
        Topic topic = Topic.of(need, catalogue, context, scale.found(), stop);
        Ranking ranking = ranking(need, context, topic);
        List<Ruling> broken = sieve.broken(need, solution, context);
        int slot = topic.slot(solution);
        List<Ranking.Scored> withIt = ranking.judgedWith(slot);
        List<Ranking.Scored> judged = broken.isEmpty() ? withIt : Ranking.without(slot, withIt);
        List<Match> matches = ranking.explained(ranking.shown(judged.iterator(), kept, diverse));
        Match match = alone(need, solution, catalogue, context);
        return WhyNot.of(match, broken, Ranking.index(slot, withIt), judged.size(), matches);
    }

    /** Returns the match of one solution of the catalogue, the same as in a result that has it. */
    Match alone(Need need, Solution solution, Catalogue catalogue, LocalContext context) {
        Topic only = Topic.only(need, catalogue, context, solution, stop);
        return about(need, catalogue, context).ranking(need, context, only).alone();
    }

    /** What one criterion says of one solution, before it is rounded to points. */
    record Weighing(String criterion, int outOf, double share) {}

    /** Returns what each criterion says of each of these solutions, in the order of the engine. */
    List<List<Weighing>> weighings(Need need, List<Solution> solutions, Catalogue catalogue, LocalContext context) {
        MatchingEngine asked = about(need, catalogue, context);
        return solutions.stream()
                .map(each -> asked.weighings(
                        need,
                        each,
                        Topic.only(need, catalogue, context, each, stop)
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

    /** Tunes an engine: what each criterion is worth. All together must be worth {@value #ALL_POINTS} points. */
    public static final class Builder {

        private int words;
        private int families;
        private int name;
        private final List<Scale.Weighed> criteria = new ArrayList<>();

        private Builder() {}

        /** Weighs the words of the need that the solution meets. */
        public Builder words(int points) {
            words = points;
            return this;
        }

        /**
         * Weighs how far both speak of the same families of solutions, each in its own words. Where it is worth more than the
         * words are, divided by 1.3, one word more that is met can lower a score.
         */
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
            criteria.add(new Scale.Weighed(
                    requireNonNull(criterion, "criterion"), points, requireNonNull(judged, "judged")));
            return this;
        }

        /**
         * Returns the engine.
         *
         * @throws IllegalStateException when the points do not add up, one is negative, or a name stands twice
         */
        public MatchingEngine build() {
            Scale scale = new Scale(words, families, name, List.copyOf(criteria), List.of(), Set.of());
            int total = scale.total();
            if (total != ALL_POINTS) {
                throw new IllegalStateException("The criteria are worth %d points together.\nMaybe rescale them to %d."
                        .formatted(total, ALL_POINTS));
            }
            boolean negative = Math.min(words, Math.min(families, name)) < 0
                    || criteria.stream().anyMatch(each -> each.outOf() < 0);
            if (negative
                    || criteria.stream().map(Scale.Weighed::name).distinct().count() < criteria.size()) {
                throw new IllegalStateException("Each criterion has one name and no negative points.");
            }
            return new MatchingEngine(scale, true, KEPT, Sieve.OPEN, null);
        }
    }
}
