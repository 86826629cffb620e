package org.fabrique.persistence.query;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Set;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.network.Gathering;
import org.fabrique.core.network.GatheringKind;
import org.fabrique.core.territory.TerritoryCode;
import org.jspecify.annotations.Nullable;

/**
 * Which gatherings are wanted.
 *
 * @param host the fabrique that holds them, or null for any and for those of the network
 * @param visitor a fabrique that visits the host, or null for any or none
 * @param kinds what people gather for, or null for any
 * @param territories the territories they name, each exactly (contained ones are the asker's to add), or null for any
 * @param search what they say and since when they have changed
 */
public record GatheringQuery(
        @Nullable FabriqueId host,
        @Nullable FabriqueId visitor,
        @Nullable Set<GatheringKind> kinds,
        @Nullable Set<TerritoryCode> territories,
        Search search)
        implements Query<Gathering> {

    private static final GatheringQuery ALL = new GatheringQuery(null, null, null, null, Search.anything());

    public GatheringQuery {
        kinds = Filter.of(kinds);
        territories = Filter.of(territories);
        requireNonNull(search, "search");
    }

    public static GatheringQuery all() {
        return ALL;
    }

    /** Returns this query for the gatherings one fabrique holds. */
    public GatheringQuery heldBy(FabriqueId wanted) {
        return new GatheringQuery(wanted, visitor, kinds, territories, search);
    }

    /** Returns this query for the gatherings one fabrique comes to as a visitor. */
    public GatheringQuery visitedBy(FabriqueId wanted) {
        return new GatheringQuery(host, wanted, kinds, territories, search);
    }

    /** Returns this query for the gatherings of one of these kinds. */
    public GatheringQuery ofKind(Collection<GatheringKind> wanted) {
        return new GatheringQuery(host, visitor, Filter.of(wanted), territories, search);
    }

    /** Returns this query for the things that name one of these territories; for no territory, nothing. */
    public GatheringQuery in(Collection<TerritoryCode> wanted) {
        return new GatheringQuery(host, visitor, kinds, Filter.of(wanted), search);
    }

    /** Returns this query for the things that are found by a search. */
    public GatheringQuery finding(Search wanted) {
        return new GatheringQuery(host, visitor, kinds, territories, wanted);
    }

    @Override
    public boolean matches(Gathering value) {
        return Filter.passes(host, value.host())
                && (visitor == null || value.visitors().contains(visitor))
                && Filter.passes(kinds, value.kind())
                && Filter.passes(territories, value.territory());
    }

    @Override
    public String fingerprint() {
        return Filter.fingerprint(host, visitor, kinds, territories, search);
    }
}
