package org.fabrique.examples.web.match;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fabrique.core.need.MatchDecision;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.engine.Workshop;
import org.fabrique.examples.web.Form;
import org.fabrique.examples.web.Visit;
import org.fabrique.matching.Confirmation;
import org.fabrique.matching.LocalContext;
import org.fabrique.matching.Match;
import org.fabrique.matching.MatchResult;
import org.fabrique.matching.Snippets;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.DecisionQuery;
import org.fabrique.persistence.query.SolutionQuery;

/**
 * What the engine answered to a need, with what was confirmed and decided of it. Only what is shown is worked out further.
 *
 * @param known every solution the visitor sees, by name
 * @param decided the last decision that holds about each solution
 * @param context what tells the words of the need from those that name its place
 */
record Answered(
        MatchResult result,
        List<Solution> known,
        Said said,
        Map<SolutionId, MatchDecision> decided,
        LocalContext context) {

    static Answered of(Visit visit, NeedId id, Form asked) {
        Workshop workshop = visit.workshop();
        List<Solution> known = workshop.solutions().list(SolutionQuery.all()).stream()
                .map(Versioned::value)
                .sorted(Comparator.comparing(Solution::name).thenComparing(Solution::id))
                .toList();
        Said said = Said.of(asked);
        return new Answered(
                workshop.needs().match(id, said.of(known.stream())),
                known,
                said,
                decided(workshop, id),
                LocalContext.of(visit.house().places()));
    }

    private static Map<SolutionId, MatchDecision> decided(Workshop workshop, NeedId need) {
        return workshop.decisions().list(DecisionQuery.all().about(need).holding(true)).stream()
                .map(Versioned::value)
                .collect(Collectors.toMap(
                        MatchDecision::solution,
                        Function.identity(),
                        (one, other) -> one.on().isAfter(other.on()) ? one : other));
    }

    Need need() {
        return result.need();
    }

    /** Returns what people confirmed. */
    List<Confirmation> confirmations() {
        return said.of(known.stream());
    }

    /** Returns the first of what is proposed. */
    List<Proposed> top(int most) {
        return IntStream.range(0, Math.min(most, result.matches().size()))
                .mapToObj(this::at)
                .toList();
    }

    /** Returns one of what is proposed; another is wrong in the form that asked. */
    Proposed one(String solution, Form asked) {
        return IntStream.range(0, result.matches().size())
                .filter(at -> result.matches().get(at).solution().id().value().equals(solution))
                .mapToObj(this::at)
                .findFirst()
                .orElseThrow(() -> asked.wrong(
                        "solution", "une solution proposée est attendue", "a solution that is proposed is expected"));
    }

    private Proposed at(int at) {
        Match match = result.matches().get(at);
        return new Proposed(
                match,
                at + 1,
                Snippets.of(need(), match.solution(), context),
                Proposed.checks(match, said),
                decided.get(match.solution().id()));
    }
}
