package org.fabrique.persistence.query;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Set;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.Phase;
import org.fabrique.core.initiative.Standing;
import org.fabrique.core.need.NeedId;
import org.jspecify.annotations.Nullable;

/**
 * Which initiatives are wanted.
 *
 * @param fabrique the fabrique that keeps them, or null for any
 * @param phases the phase they are in, or null for any
 * @param standings how they stand, or null for any
 * @param need a need they answer, or null for any
 * @param search what they say and since when they have changed
 */
public record InitiativeQuery(
        @Nullable FabriqueId fabrique,
        @Nullable Set<Phase> phases,
        @Nullable Set<Standing> standings,
        @Nullable NeedId need,
        Search search)
        implements Query<Initiative> {

    private static final InitiativeQuery ALL = new InitiativeQuery(null, null, null, null, Search.anything());

    public InitiativeQuery {
        phases = Filter.of(phases);
        standings = Filter.of(standings);
        requireNonNull(search, "search");
    }

    public static InitiativeQuery all() {
        return ALL;
    }

    /** Returns this query for the things one fabrique keeps. */
    public InitiativeQuery keptBy(FabriqueId wanted) {
        return new InitiativeQuery(wanted, phases, standings, need, search);
    }

    /** Returns this query for the initiatives in one of these phases. */
    public InitiativeQuery inPhase(Collection<Phase> wanted) {
        return new InitiativeQuery(fabrique, Filter.of(wanted), standings, need, search);
    }

    /** Returns this query for the initiatives that stand so. */
    public InitiativeQuery standing(Collection<Standing> wanted) {
        return new InitiativeQuery(fabrique, phases, Filter.of(wanted), need, search);
    }

    /** Returns this query for the initiatives that answer a need. */
    public InitiativeQuery answering(NeedId wanted) {
        return new InitiativeQuery(fabrique, phases, standings, wanted, search);
    }

    /** Returns this query for the things that are found by a search. */
    public InitiativeQuery finding(Search wanted) {
        return new InitiativeQuery(fabrique, phases, standings, need, wanted);
    }

    @Override
    public boolean matches(Initiative value) {
        return Filter.passes(fabrique, value.fabrique())
                && Filter.passes(phases, value.phase())
                && Filter.passes(standings, value.standing())
                && (need == null || value.needs().contains(need));
    }

    @Override
    public String fingerprint() {
        return Filter.fingerprint(fabrique, phases, standings, need, search);
    }
}
