package org.fabrique.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.fabrique.core.need.Need;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.jspecify.annotations.Nullable;

/**
 * What each criterion is worth.
 *
 * @param findings not yet asked; none once they were
 * @param found the solutions that were found beside the words
 */
record Scale(int words, int families, int name, List<Weighed> criteria, List<Finding> findings, Set<SolutionId> found) {

    private static final Set<String> OF_WORDS = Set.of("words", "families", "name");

    /**
     * A criterion under its name, and what it is worth.
     *
     * @param print of what it knows beside the need and the solution; 0 when that is nothing
     */
    record Weighed(String name, int outOf, Criterion criterion, long print) {

        Weighed(String name, int outOf, Criterion criterion) {
            this(name, outOf, criterion, 0);
        }

        Weighed worth(int points) {
            return new Weighed(name, points, criterion, print);
        }

        Contribution contribution(Need need, Solution solution, LocalContext context) {
            return criterion.assess(need, solution, context).worth(name, outOf);
        }
    }

    /** What looks for solutions by itself under its name, and what it is worth. */
    record Finding(String name, int outOf, Finder finder) {}

    /** Returns this scale with one more thing that finds, for which all others give in proportion. */
    Scale with(String finding, int points, Finder finder) {
        UnaryOperator<Integer> left = outOf -> outOf * (MatchingEngine.ALL_POINTS - points) / MatchingEngine.ALL_POINTS;
        List<Finding> all = new ArrayList<>(findings);
        all.replaceAll(each -> new Finding(each.name(), left.apply(each.outOf()), each.finder()));
        List<Weighed> less = criteria.stream()
                .map(each -> each.worth(left.apply(each.outOf())))
                .toList();
        Scale others = new Scale(left.apply(words), left.apply(families), left.apply(name), less, all, found);
        all.add(new Finding(finding, MatchingEngine.ALL_POINTS - others.total(), finder));
        return new Scale(others.words, others.families, others.name, less, List.copyOf(all), found);
    }

    /** Tells whether a contribution is by what the words say. */
    static boolean isOfWords(Contribution each) {
        return OF_WORDS.contains(each.criterion());
    }

    /** What the words say is worth, all other criteria left aside. */
    int ofWords() {
        return words + families + name;
    }

    int total() {
        return ofWords()
                + criteria.stream().mapToInt(Weighed::outOf).sum()
                + findings.stream().mapToInt(Finding::outOf).sum();
    }

    /** Tells whether a name is taken. */
    boolean has(String criterion) {
        return Stream.concat(
                        criteria.stream().map(Weighed::name), findings.stream().map(Finding::name))
                .anyMatch(criterion::equals);
    }

    /** Returns this scale once what finds was asked about a need. */
    Scale about(Need need, Catalogue catalogue, LocalContext context, @Nullable BooleanSupplier stop) {
        List<Weighed> all = new ArrayList<>(criteria);
        Set<SolutionId> also = new HashSet<>();
        for (Finding each : findings) {
            Finder.Found answer = each.finder().found(need, catalogue, context, stop);
            all.add(new Weighed(
                    each.name(), each.outOf(), answer.criterion(), each.finder().print()));
            also.addAll(answer.solutions());
        }
        return new Scale(words, families, name, List.copyOf(all), List.of(), Set.copyOf(also));
    }

    /** The points of what the words say, all other criteria left aside. */
    int points(Topic topic, int slot) {
        return rounded(topic.words(slot), words)
                + rounded(topic.families(slot), families)
                + rounded(topic.name(slot), name);
    }

    /** The names of the criteria, what each is worth, and what it knows. */
    List<Object> worth() {
        List<Object> worth = new ArrayList<>(List.of(words, families, name));
        criteria.forEach(each -> worth.add(List.of(each.name(), each.outOf(), each.print())));
        return worth;
    }

    /** The most that all criteria beside the words can add for a need. */
    int most(Need need, LocalContext context) {
        return criteria.stream()
                .filter(each -> each.criterion().judges(need, context))
                .mapToInt(Weighed::outOf)
                .sum();
    }

    /** Tells whether a solution was found beside the words, and gets a point for anything. */
    boolean finds(Need need, Solution solution, LocalContext context) {
        return found.contains(solution.id())
                && criteria.stream()
                        .anyMatch(each ->
                                each.contribution(need, solution, context).points() > 0);
    }

    List<Contribution> contributions(List<Assessment> reasons) {
        return List.of(
                reasons.get(0).worth("words", words),
                worthTelling(reasons.get(1)).worth("families", families),
                reasons.get(2).worth("name", name));
    }

    /** A family that gives no point is no reason. */
    private Assessment worthTelling(Assessment ofFamilies) {
        return ofFamilies.known() && rounded(ofFamilies.share(), families) == 0
                ? Assessment.of(ofFamilies.share(), Topic.NOTHING_IN_COMMON, List.of())
                : ofFamilies;
    }

    private static int rounded(double share, int outOf) {
        return (int) Math.round(share * outOf);
    }
}
