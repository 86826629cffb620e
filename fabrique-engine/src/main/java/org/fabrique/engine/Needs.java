package org.fabrique.engine;

import java.util.List;
import java.util.function.UnaryOperator;
import org.fabrique.core.access.Action;
import org.fabrique.core.intake.NeedDraft;
import org.fabrique.core.need.Grouping;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.NeedStatus;
import org.fabrique.core.need.NeedStep;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.matching.LocalContext;
import org.fabrique.matching.MatchResult;
import org.fabrique.persistence.Pages;
import org.fabrique.persistence.UnitOfWork;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.NeedQuery;

/** What an actor can do with needs. A need is never deleted. */
public final class Needs {

    private final FabriqueEngine engine;
    private final Guard guard;

    Needs(FabriqueEngine engine, Guard guard) {
        this.engine = engine;
        this.guard = guard;
    }

    /** Keeps a need that was heard. */
    public Versioned<Need> capture(Need need) {
        guard.require(Action.CREATE, Subjects.of(need), need.id());
        return engine.write(guard, unit -> unit.needs().add(need));
    }

    /**
     * Keeps a need as somebody typed or uploaded it.
     *
     * @throws org.fabrique.core.intake.InvalidInput with everything that is wrong in the draft; nothing is kept then
     */
    public Versioned<Need> capture(NeedId id, NeedDraft draft) {
        return capture(engine.intake().need(id, draft).orThrow().get(0));
    }

    /** Keeps what is really missing, once the request was questioned. */
    public Versioned<Need> qualify(NeedId id, String statement) {
        return change(id, need -> need.qualified(statement));
    }

    /**
     * Moves a need to another status.
     *
     * @throws IllegalArgumentException when the status cannot follow the present one
     */
    public Versioned<Need> become(NeedId id, NeedStatus status) {
        return become(id, NeedStep.of(status));
    }

    /**
     * Takes a need one step further, with what is known of it: since when, why, who decided.
     *
     * @throws IllegalArgumentException when the status cannot follow the present one, or the date runs back
     */
    public Versioned<Need> become(NeedId id, NeedStep step) {
        return change(id, need -> need.become(step));
    }

    /**
     * Merges the needs of a grouping into the one that speaks for all from now on. All must be seen by the actor.
     *
     * @return the merged needs, in the order of the grouping
     * @throws IllegalArgumentException when no person has confirmed the grouping; nothing changes then
     */
    public List<Versioned<Need>> merge(Grouping grouping) {
        return engine.write(guard, unit -> {
            guard.found(unit.needs().find(grouping.into()), Subjects::of, Action.READ, grouping.into());
            return grouping.alike().stream()
                    .map(id -> changed(unit, id, grouping::merge))
                    .toList();
        });
    }

    /** Withdraws the words of a need; the trace stays. */
    public Versioned<Need> redact(NeedId id) {
        return change(id, Need::redacted);
    }

    /**
     * Returns a need.
     *
     * @throws NotFound when there is none in the eyes of the actor
     */
    public Versioned<Need> get(NeedId id) {
        return engine.storage().read(view -> guard.found(view.needs().find(id), Subjects::of, Action.READ, id));
    }

    /** Returns the needs that match and that the actor sees, in the order of their titles. */
    public List<Versioned<Need>> list(NeedQuery query) {
        return guard.visible(engine.storage().read(view -> Pages.all(view.needs(), query)), Subjects::of);
    }

    /** Finds the known solutions that suit a need, against what its fabrique knows of the place. */
    public MatchResult match(NeedId id) {
        Need need = get(id).value();
        List<LocalResource> local = new Resources(engine, guard)
                .of(need.fabrique()).stream().map(Versioned::value).toList();
        LocalContext context = LocalContext.of(engine.gazetteer()).withResources(local);
        return engine.matching().match(need, engine.shelf().catalogue(guard), context);
    }

    private Versioned<Need> change(NeedId id, UnaryOperator<Need> change) {
        return engine.write(guard, unit -> changed(unit, id, change));
    }

    private Versioned<Need> changed(UnitOfWork unit, NeedId id, UnaryOperator<Need> change) {
        Versioned<Need> need = guard.found(unit.needs().find(id), Subjects::of, Action.CHANGE, id);
        return unit.needs().save(change.apply(need.value()), need.version());
    }
}
