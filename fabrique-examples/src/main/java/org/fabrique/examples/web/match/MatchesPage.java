package org.fabrique.examples.web.match;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fabrique.core.access.Action;
import org.fabrique.core.access.Decision;
import org.fabrique.core.access.SubjectKind;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.need.MatchDecision;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.Objection;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.engine.Workshop;
import org.fabrique.examples.web.Form;
import org.fabrique.examples.web.Visit;
import org.fabrique.matching.LocalContext;
import org.fabrique.matching.Match;
import org.fabrique.matching.MatchResult;
import org.fabrique.matching.Snippets;
import org.fabrique.matching.WhyNot;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.DecisionQuery;
import org.fabrique.persistence.query.SolutionQuery;
import org.jspecify.annotations.Nullable;

/**
 * What is proposed for a need.
 *
 * @param proposed the first of it, in their order
 * @param known every solution the visitor sees, by name: one may be asked about
 * @param whyNot the answer about one of them, or null when none was asked about
 * @param decide whether the visitor may decide of a solution, and why not
 */
public record MatchesPage(
        Need need,
        MatchResult result,
        List<Proposed> proposed,
        List<Solution> known,
        @Nullable WhyNot whyNot,
        Decision decide,
        Said said) {

    private static final int SHOWN = 10;
    private static final int MORE = 10;

    static MatchesPage of(Visit visit, NeedId id, Form asked) {
        Workshop workshop = visit.workshop();
        Need need = workshop.needs().get(id).value();
        List<Solution> known = workshop.solutions().list(SolutionQuery.all()).stream()
                .map(Versioned::value)
                .sorted(Comparator.comparing(Solution::name).thenComparing(Solution::id))
                .toList();
        Said said = Said.of(asked);
        MatchResult result = workshop.needs().match(id, said.of(known.stream()));
        return new MatchesPage(
                need,
                result,
                proposed(visit, result, said, top(asked)),
                known,
                whyNot(visit, id, asked, known),
                visit.may(Action.CREATE, SubjectKind.DECISION, need.fabrique(), Visibility.PRIVATE),
                said);
    }

    private static int top(Form asked) {
        return asked.has("top") ? (int) Math.max(1, Math.min(100, asked.number("top"))) : SHOWN;
    }

    private static List<Proposed> proposed(Visit visit, MatchResult result, Said said, int top) {
        Map<SolutionId, MatchDecision> decided = decided(visit, result.need().id());
        LocalContext context = LocalContext.of(visit.house().places());
        List<Match> shown = result.top(top);
        return IntStream.range(0, shown.size())
                .mapToObj(at -> new Proposed(
                        shown.get(at),
                        at + 1,
                        Snippets.of(result.need(), shown.get(at).solution(), context),
                        Proposed.checks(shown.get(at), said),
                        decided.get(shown.get(at).solution().id())))
                .toList();
    }

    /** The last decision that holds about each solution. */
    private static Map<SolutionId, MatchDecision> decided(Visit visit, NeedId need) {
        return visit.workshop().decisions().list(DecisionQuery.all().about(need).holding(true)).stream()
                .map(Versioned::value)
                .collect(Collectors.toMap(
                        MatchDecision::solution,
                        Function.identity(),
                        (one, other) -> one.on().isAfter(other.on()) ? one : other));
    }

    private static @Nullable WhyNot whyNot(Visit visit, NeedId need, Form asked, List<Solution> known) {
        return asked.optional("solution")
                .map(typed -> known.stream()
                        .filter(solution -> solution.name().equalsIgnoreCase(typed)
                                || solution.id().value().equals(typed))
                        .findFirst()
                        .orElseThrow(() -> asked.wrong(
                                "solution",
                                "le nom d'une solution du catalogue est attendu",
                                "the name of a solution of the catalogue is expected")))
                .map(solution -> visit.workshop().needs().whyNot(need, solution.id()))
                .orElse(null);
    }

    /** Returns what was confirmed, as a part of an address. */
    public String confirmed() {
        return said.query();
    }

    public boolean isConfirmed() {
        return !said.isEmpty();
    }

    /** Returns what was confirmed of solutions that are not shown here. */
    public Map<String, String> confirmedElsewhere() {
        return said.beside(proposed.stream()
                .flatMap(each -> each.checks().stream())
                .map(Proposed.Check::field)
                .toList());
    }

    public boolean hasMore() {
        return proposed.size() < result.matches().size();
    }

    public int more() {
        return proposed.size() + MORE;
    }

    public List<Objection> objections() {
        return List.of(Objection.values());
    }

    public List<MatchDecision.Verdict> verdicts() {
        return List.of(MatchDecision.Verdict.values());
    }

    /** Returns one of those shown. */
    public java.util.Optional<Proposed> find(SolutionId solution) {
        return proposed.stream()
                .filter(each -> each.solution().id().equals(solution))
                .findFirst();
    }
}
