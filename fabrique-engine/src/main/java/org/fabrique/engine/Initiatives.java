package org.fabrique.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.fabrique.core.access.Action;
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
import org.fabrique.persistence.Pages;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.InitiativeQuery;
import org.jspecify.annotations.Nullable;

/** What an actor can do with initiatives. */
public final class Initiatives {

    private final FabriqueEngine engine;
    private final Guard guard;

    Initiatives(FabriqueEngine engine, Guard guard) {
        this.engine = engine;
        this.guard = guard;
    }

    /** Keeps a new initiative. The needs it answers must be seen by the actor. */
    public Versioned<Initiative> open(Initiative initiative) {
        guard.require(Action.CREATE, Subjects.of(initiative), initiative.id());
        return engine.write(guard, unit -> {
            initiative.needs().forEach(need -> guard.found(unit.needs().find(need), Subjects::of, Action.READ, need));
            return unit.initiatives().add(initiative);
        });
    }

    /** Returns what can be done next and what cannot, with every reason: what a front end shows. */
    public List<Move> moves(InitiativeId id, Method method, LocalDate on) {
        return get(id).value().moves(method, on);
    }

    /**
     * Makes a move.
     *
     * @throws org.fabrique.core.initiative.MoveRefused with every reason when it cannot be made
     */
    public Versioned<Initiative> take(InitiativeId id, Method method, Move move, @Nullable String motive) {
        return change(id, Action.CHANGE, initiative -> initiative.take(method, move, motive));
    }

    /** Goes on to the next phase. */
    public Versioned<Initiative> advance(InitiativeId id, Method method, LocalDate on) {
        return change(id, Action.CHANGE, initiative -> initiative.advance(method, on));
    }

    /** Writes down what a body decided at a gate. */
    public Versioned<Initiative> decide(InitiativeId id, Method method, GateDecision decision) {
        return change(id, Action.DECIDE, initiative -> initiative.decide(method, decision));
    }

    /** Writes down who carries it, or that nobody does again. */
    public Versioned<Initiative> carriedBy(InitiativeId id, Carrier carrier, LocalDate on) {
        return change(id, Action.CHANGE, initiative -> initiative.carriedBy(carrier, on));
    }

    /** Writes down what was found of somebody who applies to carry it. */
    public Versioned<Initiative> assess(InitiativeId id, Assessment assessment) {
        return change(id, Action.DECIDE, initiative -> initiative.assess(assessment));
    }

    /** Writes down the agreement by which it is handed over to its carrier. */
    public Versioned<Initiative> handOver(
            InitiativeId id, Method method, StakeholderId to, LocalDate on, List<String> terms) {
        return change(id, Action.CHANGE, initiative -> initiative.handOver(method, to, on, terms));
    }

    /** Keeps how the activity is drawn before it exists. */
    public Versioned<Initiative> draw(InitiativeId id, Blueprint blueprint) {
        return change(id, Action.CHANGE, initiative -> initiative.withBlueprint(blueprint));
    }

    /** Keeps what it ended as, and what was seen of it since. */
    public Versioned<Initiative> endedAs(InitiativeId id, List<Outcome> outcomes) {
        return change(id, Action.CHANGE, initiative -> initiative.withOutcomes(outcomes));
    }

    /**
     * Returns an initiative.
     *
     * @throws NotFound when there is none in the eyes of the actor
     */
    public Versioned<Initiative> get(InitiativeId id) {
        return engine.storage().read(view -> guard.found(view.initiatives().find(id), Subjects::of, Action.READ, id));
    }

    /** Returns the initiatives that match and that the actor sees, in the order of their titles. */
    public List<Versioned<Initiative>> list(InitiativeQuery query) {
        return guard.visible(engine.storage().read(view -> Pages.all(view.initiatives(), query)), Subjects::of);
    }

    private Versioned<Initiative> change(InitiativeId id, Action action, UnaryOperator<Initiative> change) {
        return engine.write(guard, unit -> {
            Versioned<Initiative> initiative = guard.found(unit.initiatives().find(id), Subjects::of, action, id);
            return unit.initiatives().save(change.apply(initiative.value()), initiative.version());
        });
    }
}
