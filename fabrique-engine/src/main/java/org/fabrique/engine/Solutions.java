package org.fabrique.engine;

import static java.util.stream.Collectors.groupingBy;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.fabrique.core.access.Action;
import org.fabrique.core.intake.SolutionDraft;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.stakeholder.Offer;
import org.fabrique.matching.Catalogue;
import org.fabrique.matching.CoalitionCover;
import org.fabrique.matching.LocalContext;
import org.fabrique.matching.WaitingNeed;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.UnitOfWork;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.View;
import org.fabrique.persistence.query.NeedQuery;
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

    /** Keeps that the record was compared with its sources in a month. */
    public Versioned<Solution> verified(SolutionId id, YearMonth month) {
        return changed(
                id,
                Action.CHANGE,
                "verified %s %s".formatted(id, month),
                one -> one.withProvenance(one.provenance().verified(month)));
    }

    /**
     * Finds the waiting needs the actor sees that a solution has something to do with, the best first: each with the very match
     * that {@link Needs#match(NeedId)} gives it.
     */
    public List<WaitingNeed> reverse(SolutionId id) {
        Catalogue catalogue = engine.shelf().catalogue(guard);
        Asked asked = engine.storage().read(view -> new Asked(seen(view, id).value(), waiting(view)));
        return asked.waiting().stream()
                .flatMap(each ->
                        engine.matching().reverse(asked.solution(), each.needs(), catalogue, each.here()).stream())
                .sorted(WaitingNeed.BEST_FIRST)
                .toList();
    }

    /** A solution, and the needs of each fabrique with what it keeps of its places, in one state. */
    private record Asked(Solution solution, List<Waiting> waiting) {}

    private record Waiting(List<Need> needs, LocalContext here) {}

    private List<Waiting> waiting(View view) {
        Surroundings around = new Surroundings(engine, guard, view);
        return new Needs(engine, guard)
                .list(view, NeedQuery.all()).stream()
                        .map(Versioned::value)
                        .filter(need -> need.status().awaitsAnswer())
                        .collect(groupingBy(Need::fabrique))
                        .entrySet()
                        .stream()
                        .map(of -> new Waiting(of.getValue(), around.of(of.getKey())))
                        .toList();
    }

    /** Tells who, together, could bring what a solution requires, and what nobody offers. Offers are kept nowhere. */
    public CoalitionCover cover(SolutionId id, Collection<Offer> offers) {
        return CoalitionCover.of(get(id).value(), offers);
    }
}
