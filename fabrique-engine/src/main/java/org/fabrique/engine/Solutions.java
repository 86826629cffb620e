package org.fabrique.engine;

import java.util.Collection;
import java.util.List;
import org.fabrique.core.access.Action;
import org.fabrique.core.intake.SolutionDraft;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.UnitOfWork;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.SolutionQuery;

/** What an actor can do with the known solutions. */
public final class Solutions extends Sheets<SolutionId, Solution, SolutionQuery> {

    Solutions(FabriqueEngine engine, Guard guard) {
        super(engine, guard, Kind.SOLUTIONS, Subjects::of);
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
        return engine.<Integer>write(
                guard,
                "missing " + solutions,
                unit -> addMissing(unit, solutions),
                added -> Integer.toString(added),
                Integer::valueOf);
    }

    private static int addMissing(UnitOfWork unit, Collection<Solution> solutions) {
        List<Solution> missing = solutions.stream()
                .filter(each -> unit.solutions().find(each.id()).isEmpty())
                .toList();
        missing.forEach(unit.solutions()::add);
        return missing.size();
    }
}
