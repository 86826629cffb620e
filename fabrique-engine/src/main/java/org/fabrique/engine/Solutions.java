package org.fabrique.engine;

import java.util.Collection;
import java.util.List;
import org.fabrique.core.access.Action;
import org.fabrique.core.intake.SolutionDraft;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.persistence.Pages;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.SolutionQuery;

/** What an actor can do with the known solutions. */
public final class Solutions {

    private final FabriqueEngine engine;
    private final Guard guard;

    Solutions(FabriqueEngine engine, Guard guard) {
        this.engine = engine;
        this.guard = guard;
    }

    /** Keeps a new solution. */
    public Versioned<Solution> add(Solution solution) {
        guard.require(Action.CREATE, Subjects.of(solution), solution.id());
        Versioned<Solution> added = engine.write(guard, unit -> unit.solutions().add(solution));
        engine.shelf().forget();
        return added;
    }

    /**
     * Keeps a solution as somebody typed or uploaded it.
     *
     * @throws org.fabrique.core.intake.InvalidInput with everything that is wrong in the draft; nothing is kept then
     */
    public Versioned<Solution> add(SolutionId id, SolutionDraft draft) {
        return add(engine.intake().solution(id, draft).orThrow().get(0));
    }

    /** Keeps those of these solutions that are not kept yet, all in one unit of work; returns how many were new. */
    public int addMissing(Collection<Solution> solutions) {
        solutions.forEach(each -> guard.require(Action.CREATE, Subjects.of(each), each.id()));
        int added = engine.write(guard, unit -> {
            List<Solution> missing = solutions.stream()
                    .filter(each -> unit.solutions().find(each.id()).isEmpty())
                    .toList();
            missing.forEach(unit.solutions()::add);
            return missing.size();
        });
        engine.shelf().forget();
        return added;
    }

    /**
     * Replaces a solution by what it has become.
     *
     * @param expectedVersion the version it was read at
     */
    public Versioned<Solution> change(Solution solution, long expectedVersion) {
        Versioned<Solution> changed = engine.write(guard, unit -> {
            guard.found(unit.solutions().find(solution.id()), Subjects::of, Action.CHANGE, solution.id());
            guard.require(Action.CHANGE, Subjects.of(solution), solution.id());
            return unit.solutions().save(solution, expectedVersion);
        });
        engine.shelf().forget();
        return changed;
    }

    /**
     * Returns a solution.
     *
     * @throws NotFound when there is none in the eyes of the actor
     */
    public Versioned<Solution> get(SolutionId id) {
        return engine.storage().read(view -> guard.found(view.solutions().find(id), Subjects::of, Action.READ, id));
    }

    /** Returns the solutions that match and that the actor sees, in the order of their names. */
    public List<Versioned<Solution>> list(SolutionQuery query) {
        return guard.visible(engine.storage().read(view -> Pages.all(view.solutions(), query)), Subjects::of);
    }
}
