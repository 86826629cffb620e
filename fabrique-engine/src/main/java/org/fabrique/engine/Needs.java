package org.fabrique.engine;

import java.util.List;
import java.util.function.UnaryOperator;
import org.fabrique.core.access.Action;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.intake.NeedDraft;
import org.fabrique.core.need.Grouping;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.NeedStatus;
import org.fabrique.core.need.NeedStep;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.matching.LocalContext;
import org.fabrique.matching.MatchResult;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.UnitOfWork;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.NeedQuery;

/** What an actor can do with needs. A need is never deleted. */
public final class Needs extends Things<NeedId, Need, NeedQuery> {

    Needs(FabriqueEngine engine, Guard guard) {
        super(engine, guard, Kind.NEEDS, Subjects::of);
    }

    /** Keeps a need that was heard. */
    public Versioned<Need> capture(Need need) {
        return added(need);
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
        return change(id, "qualify " + statement, need -> need.qualified(statement));
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
        return change(id, "become " + step, need -> need.become(step));
    }

    /**
     * Replaces a need by what it has become, but for its status, which {@link #become} moves.
     *
     * @param expectedVersion the version it was read at
     * @throws org.fabrique.persistence.StaleWriteException when somebody was faster
     * @throws IllegalArgumentException when the steps differ
     */
    public Versioned<Need> change(Need need, long expectedVersion) {
        return replaced(need, expectedVersion, before -> {
            if (!before.steps().equals(need.steps())) {
                throw new IllegalArgumentException("The need %s is moved with become.".formatted(need.id()));
            }
        });
    }

    /** Shows a need to others, or to nobody else any more. */
    public Versioned<Need> share(NeedId id, Visibility visibility) {
        return change(id, "share " + visibility, need -> need.withVisibility(visibility));
    }

    /**
     * Merges the needs of a grouping into the one that speaks for all from now on. All must be seen by the actor.
     *
     * @return the merged needs, in the order of the grouping
     * @throws IllegalArgumentException when no person has confirmed the grouping; nothing changes then
     */
    public List<Versioned<Need>> merge(Grouping grouping) {
        return engine.write(
                guard,
                "merge " + grouping,
                unit -> merged(unit, grouping),
                merged -> Integer.toString(merged.size()),
                size -> grouping.alike().stream().map(this::get).toList());
    }

    private List<Versioned<Need>> merged(UnitOfWork unit, Grouping grouping) {
        seen(unit, grouping.into());
        return grouping.alike().stream()
                .map(id -> changed(unit, id, Action.CHANGE, grouping::merge))
                .toList();
    }

    /** Withdraws the words of a need; the trace stays. */
    public Versioned<Need> redact(NeedId id) {
        return changed(id, Action.ERASE, "redact " + id, Need::redacted);
    }

    /** Finds the known solutions that suit a need, against what its fabrique knows of the place. */
    public MatchResult match(NeedId id) {
        Need need = get(id).value();
        List<LocalResource> local = new Resources(engine, guard)
                .of(need.fabrique()).stream().map(Versioned::value).toList();
        LocalContext context = LocalContext.of(engine.gazetteer()).withResources(local);
        return engine.matching().match(need, engine.shelf().catalogue(guard), context);
    }

    private Versioned<Need> change(NeedId id, String request, UnaryOperator<Need> change) {
        return changed(id, Action.CHANGE, "%s %s".formatted(id, request), change);
    }
}
