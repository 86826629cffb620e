package org.fabrique.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fabrique.core.need.Need;
import org.fabrique.core.solution.Solution;
import org.jspecify.annotations.Nullable;

/** The candidates for one need, sifted by the rules, judged by all criteria and put in order; each by its slot in the topic. */
record Ranking(Scale scale, Sieve sieve, Need need, LocalContext context, Topic topic) {

    private static final Comparator<Scored> MOST_POINTS_FIRST =
            Comparator.comparingInt(Scored::points).reversed();

    /** A candidate by its slot, and its points. */
    record Scored(int slot, int points) {}

    /** The candidates that the rules let through, and the others; each the closest by its words first. */
    record Sifted(List<Scored> through, List<Scored> knockedOut) {}

    Sifted sifted() {
        List<Scored> candidates = candidates();
        if (sieve.isOpen()) {
            return new Sifted(candidates, List.of());
        }
        Sifted sifted = new Sifted(new ArrayList<>(), new ArrayList<>());
        for (Scored each : candidates) {
            boolean through = sieve.letsThrough(need, topic.solution(each.slot()), context);
            (through ? sifted.through() : sifted.knockedOut()).add(each);
        }
        return sifted;
    }

    private List<Scored> candidates() {
        List<Scored> candidates = new ArrayList<>();
        for (int slot = 0; slot < topic.size(); slot++) {
            int points = scale.points(topic, slot);
            if (points > 0 || isFound(slot)) {
                candidates.add(new Scored(slot, points));
            }
        }
        candidates.sort(MOST_POINTS_FIRST);
        return candidates;
    }

    private boolean isFound(int slot) {
        return !scale.found().isEmpty() && scale.finds(need, topic.solution(slot), context);
    }

    /** Returns all candidates that no rule knocks out by all criteria, and this one whatever the rules, the best first. */
    List<Scored> judgedWith(int slot) {
        Sifted sifted = sifted();
        Stream<Scored> also = sifted.knockedOut().stream().filter(each -> each.slot() == slot);
        return Stream.concat(sifted.through().stream(), also)
                .map(this::judged)
                .sorted(bestFirst())
                .toList();
    }

    /** Returns at which index of a list a slot stands, or a negative number when it does not. */
    static int index(int slot, List<Scored> list) {
        return list.stream().map(Scored::slot).toList().indexOf(slot);
    }

    static List<Scored> without(int slot, List<Scored> list) {
        return list.stream().filter(each -> each.slot() != slot).toList();
    }

    /**
     * Returns the first to be shown, by all criteria. Who cannot be one of them any more is not judged.
     *
     * @param candidates the closest by their words first
     */
    List<Integer> best(List<Scored> candidates, int kept, boolean diverse) {
        int most = scale.most(need, context);
        return shown(
                new BestFirst(candidates, most, most == 0 ? each -> each : this::judged, bestFirst()), kept, diverse);
    }

    /** Returns the first to be shown of those judged, given the best first. */
    List<Integer> shown(Iterator<Scored> bestFirst, int kept, boolean diverse) {
        Function<Scored, @Nullable String> family =
                each -> topic.solution(each.slot()).family();
        return new Diversity<>(Scored::points, diverse ? family : each -> null)
                .first(kept, bestFirst).stream().map(Scored::slot).toList();
    }

    private Scored judged(Scored byWords) {
        return judged(byWords, beside(byWords));
    }

    private static Scored judged(Scored byWords, List<Contribution> beside) {
        return new Scored(byWords.slot(), byWords.points() + Verdicts.points(beside));
    }

    /** What the criteria say that are not of the words. */
    private List<Contribution> beside(Scored byWords) {
        Solution solution = topic.solution(byWords.slot());
        return scale.criteria().stream()
                .map(each -> each.contribution(need, solution, context))
                .toList();
    }

    /** The most points first; of equals, the first identity. */
    private Comparator<Scored> bestFirst() {
        return MOST_POINTS_FIRST.thenComparing(scored -> topic.id(scored.slot()));
    }

    /** Who was knocked out by all criteria, and whether it would fit. */
    private record Out(Scored scored, boolean fits) {}

    /** Returns who was knocked out, the best of them with the reasons. */
    KnockOuts knockOuts(List<Scored> knockedOut) {
        List<Out> bestFirst = knockedOut.stream()
                .map(this::out)
                .sorted(Comparator.comparing(Out::scored, bestFirst()))
                .toList();
        int fitting = (int) bestFirst.stream().filter(Out::fits).count();
        List<KnockedOut> first = bestFirst.stream()
                .limit(KnockOuts.LISTED)
                .map(each -> knockedOut(each.scored()))
                .toList();
        return new KnockOuts(bestFirst.size(), fitting, first);
    }

    private Out out(Scored byWords) {
        List<Contribution> beside = beside(byWords);
        Scored scored = judged(byWords, beside);
        int outOf = Verdicts.judged(beside) + (topic.isRead() ? scale.ofWords() : 0);
        return new Out(scored, Verdicts.fits(scored.points(), outOf));
    }

    private KnockedOut knockedOut(Scored scored) {
        Solution solution = topic.solution(scored.slot());
        return new KnockedOut(solution.id(), solution.name(), scored.points(), sieve.broken(need, solution, context));
    }

    /** Returns the matches of these slots, in this order. */
    List<Match> explained(List<Integer> slots) {
        Gaps gaps = new Gaps(need, context);
        List<List<Assessment>> reasons = topic.reasons(slots);
        List<Match> matches = new ArrayList<>();
        for (int each = 0; each < slots.size(); each++) {
            Solution solution = topic.solution(slots.get(each));
            List<Contribution> contributions = new ArrayList<>(scale.contributions(reasons.get(each)));
            scale.criteria().forEach(one -> contributions.add(one.contribution(need, solution, context)));
            matches.add(Verdicts.judged(solution, contributions, gaps.of(solution))
                    .withUnjudged(sieve.unjudged(need, solution, context)));
        }
        return matches;
    }

    /**
     * Returns the match of the only candidate of a topic that looks at one; whether it fits is unknown when nothing found it
     * because there was no word to look for.
     */
    Match alone() {
        Match match = explained(List.of(0)).get(0);
        return topic.isRead() || isFound(0) ? match : match.with(MatchVerdict.UNKNOWN);
    }
}
