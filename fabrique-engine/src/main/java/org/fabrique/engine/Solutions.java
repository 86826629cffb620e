package org.fabrique.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fabrique.core.access.Action;
import org.fabrique.core.intake.SolutionDraft;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.UnitOfWork;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.SolutionQuery;

/** What an actor can do with the known solutions. */
public final class Solutions extends Things<SolutionId, Solution, SolutionQuery> {

    Solutions(FabriqueEngine engine, Guard guard) {
        super(engine, guard, Kind.SOLUTIONS, Subjects::of);
    }

    /** Keeps a new solution. */
    public Versioned<Solution> add(Solution solution) {
        return added(solution);
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
        Optional<String> key = guard.key();
        return key.isEmpty()
                ? engine.<Integer>write(guard, unit -> addMissing(unit, solutions))
                : Integer.parseInt(engine.writeOnce(
                        guard, key.get(), "missing " + solutions, unit -> "" + addMissing(unit, solutions)));
    }

    private static int addMissing(UnitOfWork unit, Collection<Solution> solutions) {
        List<Solution> missing = solutions.stream()
                .filter(each -> unit.solutions().find(each.id()).isEmpty())
                .toList();
        missing.forEach(unit.solutions()::add);
        return missing.size();
    }

    /**
     * Replaces a solution by what it has become.
     *
     * @param expectedVersion the version it was read at
     * @throws org.fabrique.persistence.StaleWriteException when somebody was faster
     */
    public Versioned<Solution> change(Solution solution, long expectedVersion) {
        return replaced(solution, expectedVersion);
    }
}
