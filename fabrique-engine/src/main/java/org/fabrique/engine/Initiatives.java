package org.fabrique.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.fabrique.core.Refusal;
import org.fabrique.core.access.Action;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.durability.DurabilityCheck;
import org.fabrique.core.durability.Outcome;
import org.fabrique.core.initiative.Assessment;
import org.fabrique.core.initiative.Blueprint;
import org.fabrique.core.initiative.Carrier;
import org.fabrique.core.initiative.GateDecision;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Method;
import org.fabrique.core.initiative.Move;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.UnitOfWork;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.InitiativeQuery;
import org.jspecify.annotations.Nullable;

/** What an actor can do with initiatives. */
public final class Initiatives extends Things<InitiativeId, Initiative, InitiativeQuery> {

    Initiatives(FabriqueEngine engine, Guard guard) {
        super(engine, guard, Kind.INITIATIVES, Subjects::of);
    }

    /** Keeps a new initiative. The needs it answers must be seen by the actor. */
    public Versioned<Initiative> open(Initiative initiative) {
        return added(initiative, unit -> requireSeen(unit, initiative));
    }

    /**
     * Replaces an initiative by what it has become, but for its journal, which only the moves below write.
     *
     * @param expectedVersion the version it was read at
     * @throws org.fabrique.persistence.StaleWriteException when somebody was faster
     * @throws Refused when the journals differ
     */
    public Versioned<Initiative> change(Initiative initiative, long expectedVersion) {
        return replaced(initiative, expectedVersion, before -> {
            if (!before.journal().equals(initiative.journal())) {
                throw Refusal.of(
                        "Le journal de l'initiative %s s'écrit par ses mouvements.".formatted(initiative.id()),
                        "The journal of the initiative %s is written by its moves.".formatted(initiative.id()));
            }
        });
    }

    /** Shows an initiative to others, or to nobody else any more. */
    public Versioned<Initiative> share(InitiativeId id, Visibility visibility) {
        return change(id, Action.CHANGE, "share " + visibility, one -> one.withVisibility(visibility));
    }

    /** Returns what can be done next and what cannot, with every reason: what a front end shows. */
    public List<Move> moves(InitiativeId id, Method method, LocalDate on) {
        return get(id).value().moves(method, on);
    }

    /**
     * Makes a move.
     *
     * @param motive why, or null when the move needs no reason
     * @throws org.fabrique.core.intake.InvalidInput when the motive is blank, too long, or holds what is refused
     * @throws org.fabrique.core.initiative.MoveRefused with every reason when it cannot be made
     */
    public Versioned<Initiative> take(InitiativeId id, Method method, Move move, @Nullable String motive) {
        String why = motive == null ? null : engine.said("motive", motive);
        return change(id, Action.CHANGE, "take %s %s".formatted(move, why), one -> one.take(method, move, why));
    }

    /** Goes on to the next phase. */
    public Versioned<Initiative> advance(InitiativeId id, Method method, LocalDate on) {
        return change(id, Action.CHANGE, "advance " + on, one -> one.advance(method, on));
    }

    /** Writes down what a body decided at a gate. */
    public Versioned<Initiative> decide(InitiativeId id, Method method, GateDecision decision) {
        return change(id, Action.DECIDE, "decide " + decision, one -> one.decide(method, decision));
    }

    /**
     * Takes a decision at a gate back.
     *
     * @param decision its place in the journal, from 0
     * @throws org.fabrique.core.intake.InvalidInput when the motive is blank, too long, or holds what is refused
     * @throws org.fabrique.core.initiative.MoveRefused when no decision that holds stands there, or the date runs back
     */
    public Versioned<Initiative> revoke(InitiativeId id, int decision, LocalDate on, String motive) {
        String why = engine.said("motive", motive);
        String request = "revoke %d %s %s".formatted(decision, on, why);
        return change(id, Action.DECIDE, request, one -> one.revoke(decision, on, why));
    }

    /**
     * Writes down that somebody is thought of to carry it.
     *
     * @throws org.fabrique.core.initiative.MoveRefused when it has ended, or the date runs back
     */
    public Versioned<Initiative> seek(InitiativeId id, StakeholderId who, LocalDate on) {
        return carriedBy(id, Carrier.prospective(who), on);
    }

    /**
     * Writes down that somebody is appointed to carry it, in the place of whoever was.
     *
     * @throws org.fabrique.core.initiative.MoveRefused when it has ended, the date runs back, or somebody applied and was not
     *     retained
     */
    public Versioned<Initiative> appoint(InitiativeId id, StakeholderId who, Carrier.Kind kind, LocalDate on) {
        return carriedBy(id, Carrier.appointed(who, kind), on);
    }

    /** Writes down who is thought of, who is appointed to carry it, or that nobody does again. */
    public Versioned<Initiative> carriedBy(InitiativeId id, Carrier carrier, LocalDate on) {
        return change(id, Action.CHANGE, "carried %s %s".formatted(carrier, on), one -> one.carriedBy(carrier, on));
    }

    /** Writes down what was found of somebody who applies to carry it. */
    public Versioned<Initiative> assess(InitiativeId id, Assessment assessment) {
        return change(id, Action.DECIDE, "assess " + assessment, one -> one.assess(assessment));
    }

    /**
     * Writes down the agreement by which it is handed over to its carrier.
     *
     * @throws org.fabrique.core.intake.InvalidInput with all terms that are blank, too long, or hold what is refused
     * @throws org.fabrique.core.initiative.MoveRefused with every reason when it cannot be
     */
    public Versioned<Initiative> handOver(
            InitiativeId id, Method method, StakeholderId to, LocalDate on, List<String> terms) {
        List<String> agreed = engine.said("terms", terms);
        return change(
                id,
                Action.CHANGE,
                "hand over %s %s %s".formatted(to, on, agreed),
                one -> one.handOver(method, to, on, agreed));
    }

    /** Keeps how the activity is drawn before it exists. */
    public Versioned<Initiative> draw(InitiativeId id, Blueprint blueprint) {
        return change(id, Action.CHANGE, "draw " + blueprint, one -> one.withBlueprint(blueprint));
    }

    /**
     * Keeps what it ended as, and what was seen of it since.
     *
     * @throws Refused when it was neither launched, taken over nor completed
     */
    public Versioned<Initiative> endedAs(InitiativeId id, List<Outcome> outcomes) {
        return change(id, Action.CHANGE, "ended " + outcomes, one -> one.withOutcomes(outcomes));
    }

    /**
     * Keeps what was seen of what it ended as, one, three or five years after.
     *
     * @param outcome which one, from 0
     * @throws Refused when there is no such outcome, the anniversary was looked at already or is still to come, or what was
     *     seen cannot follow
     */
    public Versioned<Initiative> check(InitiativeId id, int outcome, DurabilityCheck seen) {
        return change(id, Action.CHANGE, "check %d %s".formatted(outcome, seen), one -> checked(one, outcome, seen));
    }

    private static Initiative checked(Initiative one, int outcome, DurabilityCheck seen) {
        if (outcome < 0 || outcome >= one.outcomes().size()) {
            throw Refusal.of(
                    "L'initiative %s n'a pas d'aboutissement n° %d.".formatted(one.id(), outcome),
                    "The initiative %s has no outcome number %d.".formatted(one.id(), outcome));
        }
        List<Outcome> outcomes = new ArrayList<>(one.outcomes());
        outcomes.set(outcome, outcomes.get(outcome).checked(seen));
        return one.withOutcomes(outcomes);
    }

    /** Withdraws the words of an initiative; the trace stays. */
    public Versioned<Initiative> redact(InitiativeId id) {
        return change(id, Action.ERASE, "redact", Initiative::redacted);
    }

    /** The needs an initiative answers, as the actor sees them. */
    private void requireSeen(UnitOfWork unit, Initiative initiative) {
        initiative.needs().forEach(need -> guard.found(unit.needs().find(need), Subjects::of, Action.READ, need));
    }

    private Versioned<Initiative> change(
            InitiativeId id, Action action, String request, UnaryOperator<Initiative> change) {
        return changed(id, action, "%s %s".formatted(id, request), change);
    }
}
