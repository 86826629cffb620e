package org.fabrique.examples.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.Message;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.matching.Catalogue;
import org.fabrique.matching.Counterfactual;
import org.fabrique.matching.Goal;
import org.fabrique.matching.Match;
import org.fabrique.matching.MatchResult;
import org.fabrique.matching.MatchingEngine;
import org.fabrique.matching.Situation;
import org.fabrique.matching.WhyNot;

/**
 * Why a solution does not stand among those that are shown, and what would bring it there or make it adopted.
 *
 * @param shown what is shown, the first first
 * @param counterfactuals one per goal: among the shown, adopted
 */
record WhyNotAnswer(WhyNot whyNot, List<Match> shown, List<Counterfactual> counterfactuals) {

    WhyNotAnswer {
        shown = List.copyOf(shown);
        counterfactuals = List.copyOf(counterfactuals);
    }

    /**
     * Asks the engine; empty when the catalogue does not know the solution.
     *
     * @param result what the engine answered, of which the first are shown
     */
    static Optional<WhyNotAnswer> of(
            MatchingEngine engine,
            SolutionId solution,
            Catalogue catalogue,
            Situation situation,
            MatchResult result,
            int top) {
        return engine.whyNot(situation.need(), solution, catalogue, situation.context())
                .map(whyNot -> new WhyNotAnswer(
                        whyNot,
                        result.top(top),
                        Stream.of(Goal.top(top), Goal.adopted())
                                .flatMap(goal ->
                                        Counterfactual.of(engine, solution, goal, catalogue, situation).stream())
                                .toList()));
    }

    /** Returns the last of the shown, unless the solution is one of them. */
    Optional<Match> lastShown() {
        return shown.isEmpty() || shown.contains(whyNot.match())
                ? Optional.empty()
                : Optional.of(shown.get(shown.size() - 1));
    }

    String told(Locale locale) {
        Stream<String> distance = lastShown().stream()
                .map(last -> sentence(whyNot.beside(last, called(last)).in(locale)));
        Stream<String> changes = counterfactuals.stream().map(each -> each.told(locale));
        return Stream.of(Stream.of(whyNot.told(locale)), distance, changes)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static Message called(Match last) {
        String name = last.solution().name();
        return Message.of("la dernière montrée : " + name, "the last shown: " + name);
    }

    private static String sentence(String part) {
        return Character.toUpperCase(part.charAt(0)) + part.substring(1) + ".";
    }
}
