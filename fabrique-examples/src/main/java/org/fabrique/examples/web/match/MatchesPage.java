package org.fabrique.examples.web.match;

import java.util.List;
import java.util.Map;
import org.fabrique.core.access.Action;
import org.fabrique.core.access.Decision;
import org.fabrique.core.access.SubjectKind;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.need.MatchDecision;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.Objection;
import org.fabrique.core.solution.Solution;
import org.fabrique.examples.web.Form;
import org.fabrique.examples.web.Visit;
import org.fabrique.matching.MatchResult;
import org.fabrique.matching.WhyNot;
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
    private static final int MOST = 100;

    static MatchesPage of(Visit visit, NeedId id, Form asked) {
        Answered answered = Answered.of(visit, id, asked);
        Need need = answered.need();
        return new MatchesPage(
                need,
                answered.result(),
                answered.top(top(asked)),
                answered.known(),
                whyNot(visit, answered, asked),
                visit.may(Action.CREATE, SubjectKind.DECISION, need.fabrique(), Visibility.PRIVATE),
                answered.said());
    }

    private static int top(Form asked) {
        return asked.has("top") ? (int) Math.max(1, Math.min(MOST, asked.number("top"))) : SHOWN;
    }

    private static @Nullable WhyNot whyNot(Visit visit, Answered answered, Form asked) {
        return asked.optional("solution")
                .map(typed -> answered.known().stream()
                        .filter(solution -> solution.name().equalsIgnoreCase(typed)
                                || solution.id().value().equals(typed))
                        .findFirst()
                        .orElseThrow(() -> asked.wrong(
                                "solution",
                                "le nom d'une solution du catalogue est attendu",
                                "the name of a solution of the catalogue is expected")))
                .map(solution ->
                        visit.workshop().needs().whyNot(answered.need().id(), solution.id(), answered.confirmations()))
                .orElse(null);
    }

    /** Returns what was confirmed, as a part of an address. */
    public String confirmed() {
        return said.query();
    }

    public boolean isConfirmed() {
        return !said.isEmpty();
    }

    /** Returns all that was confirmed, by its fields. */
    public Map<String, String> confirmations() {
        return said.beside(List.of());
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
}
