package org.fabrique.engine;

import java.time.LocalDate;
import org.fabrique.core.access.Action;
import org.fabrique.core.need.MatchDecision;
import org.fabrique.core.need.MatchDecisionId;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.DecisionQuery;

/** What an actor can do with what was decided of proposed solutions: pinned, set aside, and why. Nothing is deleted; a decision is revoked. */
public final class Decisions extends Things<MatchDecisionId, MatchDecision, DecisionQuery> {

    Decisions(FabriqueEngine engine, Guard guard) {
        super(engine, guard, Kind.DECISIONS, Subjects::of);
    }

    /** Keeps what was decided. The need and the solution must be seen by the actor. */
    public Versioned<MatchDecision> take(MatchDecision decision) {
        return added(decision, unit -> {
            guard.found(unit.needs().find(decision.need()), Subjects::of, Action.READ, decision.need());
            guard.found(unit.solutions().find(decision.solution()), Subjects::of, Action.READ, decision.solution());
        });
    }

    /**
     * Takes a decision back.
     *
     * @throws org.fabrique.core.intake.InvalidInput when the motive is blank, too long, or holds what is refused
     * @throws Refused when it was taken back before, or the day lies before it
     */
    public Versioned<MatchDecision> revoke(MatchDecisionId id, StakeholderId who, LocalDate on, String motive) {
        String why = engine.said("motive", motive);
        String request = "revoke %s %s %s %s".formatted(id, who, on, why);
        return changed(id, Action.CHANGE, request, one -> one.revoke(who, on, why));
    }

    /** Withdraws the words of a decision; that it was taken stays. */
    public Versioned<MatchDecision> redact(MatchDecisionId id) {
        return changed(id, Action.ERASE, "redact " + id, MatchDecision::redacted);
    }
}
