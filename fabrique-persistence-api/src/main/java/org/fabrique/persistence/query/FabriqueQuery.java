package org.fabrique.persistence.query;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Set;
import org.fabrique.core.network.Fabrique;
import org.fabrique.core.territory.TerritoryCode;
import org.jspecify.annotations.Nullable;

/**
 * Which fabriques are wanted.
 *
 * @param territories the territories they name, each exactly (contained ones are the asker's to add), or null for any
 * @param search what they say and since when they have changed
 */
public record FabriqueQuery(@Nullable Set<TerritoryCode> territories, Search search) implements Query<Fabrique> {

    private static final FabriqueQuery ALL = new FabriqueQuery(null, Search.anything());

    public FabriqueQuery {
        territories = Filter.of(territories);
        requireNonNull(search, "search");
    }

    public static FabriqueQuery all() {
        return ALL;
    }

    /** Returns this query for the things that name one of these territories; for no territory, nothing. */
    public FabriqueQuery in(Collection<TerritoryCode> wanted) {
        return new FabriqueQuery(Filter.of(wanted), search);
    }

    /** Returns this query for the things that are found by a search. */
    public FabriqueQuery finding(Search wanted) {
        return new FabriqueQuery(territories, wanted);
    }

    @Override
    public boolean matches(Fabrique value) {
        return Filter.passesAny(territories, value.territories());
    }

    @Override
    public String fingerprint() {
        return Filter.fingerprint(territories, search);
    }
}
