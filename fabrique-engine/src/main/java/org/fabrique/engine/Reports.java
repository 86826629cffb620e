package org.fabrique.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Period;
import org.fabrique.core.access.Action;
import org.fabrique.core.access.Subject;
import org.fabrique.core.access.SubjectKind;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.indicator.AnnualReport;
import org.fabrique.core.indicator.CreativitySession;
import org.fabrique.core.indicator.Facts;
import org.fabrique.core.indicator.Scope;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.need.Need;
import org.fabrique.core.network.Gathering;
import org.fabrique.core.network.GatheringKind;
import org.fabrique.core.programme.Attached;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.View;
import org.fabrique.persistence.query.GatheringQuery;
import org.fabrique.persistence.query.InitiativeQuery;
import org.fabrique.persistence.query.NeedQuery;
import org.jspecify.annotations.Nullable;

/** The reports an actor may draw, counted from what the actor sees: nothing hidden weighs in them. */
public final class Reports {

    private final FabriqueEngine engine;
    private final Guard guard;

    Reports(FabriqueEngine engine, Guard guard) {
        this.engine = engine;
        this.guard = guard;
    }

    /**
     * Counts what was done over a period. A territory stands for all that lies in it, as far as the engine knows territories;
     * what is not placed is in no report on a territory.
     *
     * @throws NotFound when the scope is a programme the actor does not see
     * @throws Forbidden when the actor may not draw reports on the member
     * @throws IllegalArgumentException when the period has no last day
     */
    public AnnualReport annual(Scope scope, Period during) {
        guard.require(Action.READ, subject(scope.fabrique()), scope);
        return AnnualReport.of(scope, during, engine.storage().<Facts>read(view -> facts(view, scope)));
    }

    private static Subject subject(@Nullable FabriqueId member) {
        return new Subject(SubjectKind.REPORT, member, Visibility.PRIVATE);
    }

    private Facts facts(View view, Scope scope) {
        Attached attached = attached(view, scope);
        FabriqueId member = scope.fabrique();
        List<Need> needs = new Needs(engine, guard)
                .list(view, NeedQuery.all()).stream()
                        .map(Versioned::value)
                        .filter(need -> isOf(member, need.fabrique()) && isIn(scope, need.territory()))
                        .filter(need -> attached == null || attached.needs().contains(need.id()))
                        .toList();
        List<Initiative> initiatives = new Initiatives(engine, guard)
                .list(view, InitiativeQuery.all()).stream()
                        .map(Versioned::value)
                        .filter(one -> isOf(member, one.fabrique()) && isIn(scope, one.territory()))
                        .filter(one ->
                                attached == null || attached.initiatives().contains(one.id()))
                        .toList();
        return new Facts(sessions(view, scope, attached), needs, initiatives, List.of());
    }

    private List<CreativitySession> sessions(View view, Scope scope, @Nullable Attached attached) {
        Predicate<Gathering> held = one -> one.kind() == GatheringKind.CREATIVITY_SESSION
                && isOf(scope.fabrique(), one.host())
                && isIn(scope, one.territory());
        return new Gatherings(engine, guard)
                .list(view, GatheringQuery.all()).stream()
                        .map(Versioned::value)
                        .filter(held)
                        .filter(one -> attached == null || attached.gatherings().contains(one.id()))
                        .map(CreativitySession::of)
                        .toList();
    }

    /** Returns what a programme is about; null when no programme limits the report. */
    private @Nullable Attached attached(View view, Scope scope) {
        return Optional.ofNullable(scope.programme())
                .map(id -> new Programmes(engine, guard).seen(view, id).value().attached())
                .orElse(null);
    }

    private static boolean isOf(@Nullable FabriqueId wanted, @Nullable FabriqueId keeper) {
        return wanted == null || wanted.equals(keeper);
    }

    private boolean isIn(Scope scope, @Nullable TerritoryCode place) {
        TerritoryCode wanted = scope.territory();
        return wanted == null || (place != null && (place.equals(wanted) || lies(place, wanted)));
    }

    private boolean lies(TerritoryCode place, TerritoryCode within) {
        Gazetteer gazetteer = engine.gazetteer();
        return gazetteer.containersOf(place).stream()
                .anyMatch(larger -> larger.code().equals(within));
    }
}
