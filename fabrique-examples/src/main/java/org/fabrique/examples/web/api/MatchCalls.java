package org.fabrique.examples.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fabrique.core.Text;
import org.fabrique.core.need.MatchDecision;
import org.fabrique.core.need.MatchDecisionId;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.Objection;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.matching.Confirmation;
import org.fabrique.matching.MatchResult;
import org.fabrique.persistence.PageRequest;
import org.fabrique.persistence.query.DecisionQuery;
import org.jspecify.annotations.Nullable;

/** What programs ask of the answers to a need. */
final class MatchCalls {

    /** What people state of single requirements; it is kept nowhere. */
    record Stated(List<Confirmation> confirmations) {
        Stated {
            confirmations = List.copyOf(confirmations);
        }
    }

    /**
     * What somebody decided of a solution for the need.
     *
     * @param on the day, or null for today
     */
    record Decided(
            SolutionId solution,
            MatchDecision.Verdict verdict,
            @Nullable Objection objection,
            @Nullable String text,
            @Nullable LocalDate on,
            @Nullable String run) {

        Decided {
            run = Text.optionalLine(run, "run of a decision");
        }
    }

    private MatchCalls() {}

    static void match(Call call) {
        match(call, List.of());
    }

    static void matchConfirmed(Call call) {
        match(call, call.body(Stated.class).confirmations());
    }

    private static void match(Call call, List<Confirmation> stated) {
        Optional<Integer> top = call.asked().size("top");
        MatchResult whole = call.asked().make(() -> call.workshop().needs().match(NeedCalls.id(call), stated));
        call.tell(top.map(most -> first(most, whole)).orElse(whole));
    }

    /** The answer with fewer matches; its verdict and its run are those of the whole. */
    private static MatchResult first(int top, MatchResult whole) {
        return new MatchResult(
                whole.need(),
                whole.verdict(),
                whole.catalogueGeneration(),
                whole.run(),
                whole.top(top),
                whole.knockOuts());
    }

    static void whyNot(Call call) {
        whyNot(call, List.of());
    }

    static void whyNotConfirmed(Call call) {
        whyNot(call, call.body(Stated.class).confirmations());
    }

    private static void whyNot(Call call, List<Confirmation> stated) {
        SolutionId solution = SolutionCalls.id(call);
        call.tell(call.asked().make(() -> call.workshop().needs().whyNot(NeedCalls.id(call), solution, stated)));
    }

    static void peers(Call call) {
        call.tellAll(call.workshop().needs().peers(NeedCalls.id(call)));
    }

    /** What was decided of solutions for the need, what was taken back with it. */
    static void decisions(Call call) {
        NeedId need = call.workshop().needs().get(NeedCalls.id(call)).value().id();
        PageRequest page = call.asked().page();
        DecisionQuery query = DecisionQuery.all().about(need);
        call.tell(call.asked().make(() -> call.workshop().decisions().list(query, page)));
    }

    static void decide(Call call) {
        Decided sent = call.body(Decided.class);
        Need need = call.workshop().needs().get(NeedCalls.id(call)).value();
        call.tellNew(call.workshop().decisions().take(decision(call, need, sent)));
    }

    private static MatchDecision decision(Call call, Need need, Decided sent) {
        return new MatchDecision(
                new MatchDecisionId(call.newId("d-")),
                need.fabrique(),
                need.id(),
                sent.solution(),
                sent.verdict(),
                sent.objection(),
                words(call, sent),
                new StakeholderId(call.actor().id().value()),
                sent.on() == null ? call.house().today() : sent.on(),
                sent.run(),
                null);
    }

    /** An objection of another kind says why. */
    private static @Nullable String words(Call call, Decided sent) {
        return sent.text() == null && sent.objection() != Objection.OTHER
                ? null
                : call.house()
                        .engine()
                        .intake()
                        .words("text", sent.text())
                        .orThrow()
                        .get(0);
    }
}
