package org.fabrique.matching;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fabrique.core.Message;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.theme.ThemeScheme;

/**
 * The smallest change of a situation by which a solution would reach a goal: "it would be first if…".
 * <p>
 * The search is exact over what it tries. It tries, alone and then in pairs, the changes that speak for the solution, in
 * this order: a theme of the solution the need does not have, an audience, a setting of the solution of which nothing is
 * known of the territory, a local resource found in the quantity a threshold asks for, a requirement of which nobody
 * knows confirmed; each in the order of the solution. The first that reaches the goal is the answer. A place may find
 * what it lacks; beside that the contrary of what is known is never supposed, such as another population or that a
 * requirement known to be missing is met, and the words never change. Each try is a question to the engine: with n
 * changes at most n(n+1)/2 of them.
 *
 * @param changes one or two when there are such changes, else none
 */
public record Counterfactual(Solution solution, Goal goal, Answer answer, List<Change> changes) {

    /** What the search came to. */
    public enum Answer {
        /** The goal is reached as things are. */
        ALREADY,
        /** The changes would reach it. */
        BY_CHANGES,
        /** No single change and no pair of those that were tried reaches it. */
        NONE
    }

    public Counterfactual {
        requireNonNull(solution, "solution");
        requireNonNull(goal, "goal");
        changes = List.copyOf(changes);
        if ((answer == Answer.BY_CHANGES) == changes.isEmpty()) {
            throw new IllegalArgumentException(
                    "The answer %s does not go with %d changes.".formatted(answer, changes.size()));
        }
    }

    /** Searches the smallest change; empty when the catalogue does not know the solution. */
    public static Optional<Counterfactual> of(
            MatchingEngine engine, SolutionId solution, Goal goal, Catalogue catalogue, Situation situation) {
        return catalogue
                .find(solution)
                .map(known -> search(
                        known,
                        goal,
                        situation,
                        engine.themes(),
                        changed -> goal.isReached(engine, solution, catalogue, changed)));
    }

    /** Returns the situation with all the changes made. */
    public Situation after(Situation before) {
        Situation after = before;
        for (Change change : changes) {
            after = change.after(after);
        }
        return after;
    }

    /** Returns the answer as a sentence, its conditions one per line. */
    public String told(Locale locale) {
        return sentence()
                .in(locale)
                .formatted(solution.name(), goal.label().in(locale))
                .concat(changes.stream()
                        .map(change -> "\n  · " + change.condition().in(locale))
                        .collect(Collectors.joining()));
    }

    private Message sentence() {
        return switch (answer) {
            case ALREADY -> Message.of("%s est déjà %s.", "%s is already %s.");
            case BY_CHANGES -> Message.of("%s serait %s si :", "%s would be %s if:");
            case NONE ->
                Message.of(
                        "%s ne serait %s par aucun des changements essayés, ni seul ni à deux"
                                + " (thèmes, publics, milieu, ressources, confirmations).",
                        "%s would not be %s by any of the changes that were tried, nor by two together"
                                + " (themes, audiences, kind of place, resources, confirmations).");
        };
    }

    private static Counterfactual search(
            Solution solution, Goal goal, Situation situation, ThemeScheme themes, Predicate<Situation> reached) {
        if (reached.test(situation)) {
            return new Counterfactual(solution, goal, Answer.ALREADY, List.of());
        }
        List<Change> all = Changes.towards(solution, situation, themes);
        return Stream.concat(all.stream().map(List::of), pairs(all))
                .map(changes -> new Counterfactual(solution, goal, Answer.BY_CHANGES, changes))
                .filter(each -> reached.test(each.after(situation)))
                .findFirst()
                .orElseGet(() -> new Counterfactual(solution, goal, Answer.NONE, List.of()));
    }

    private static Stream<List<Change>> pairs(List<Change> all) {
        return IntStream.range(0, all.size())
                .boxed()
                .flatMap(one -> all.subList(one + 1, all.size()).stream().map(other -> List.of(all.get(one), other)));
    }
}
