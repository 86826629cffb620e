package org.fabrique.persistence.query;

import java.util.Collection;
import java.util.Set;
import org.fabrique.core.network.Fabrique;
import org.fabrique.core.territory.TerritoryCode;
import org.jspecify.annotations.Nullable;

/**
 * Which fabriques are wanted.
 *
 * @param territories the territories they name, each exactly (contained ones are the asker's to add), or null for any
 */
public record FabriqueQuery(@Nullable Set<TerritoryCode> territories) implements Query<Fabrique> {

    private static final FabriqueQuery ALL = new FabriqueQuery(null);

    public FabriqueQuery {
        territories = Filter.of(territories);
    }

    public static FabriqueQuery all() {
        return ALL;
    }

    /** Returns this query for the things that name one of these territories; for no territory, nothing. */
    public FabriqueQuery in(Collection<TerritoryCode> wanted) {
        return new FabriqueQuery(Filter.of(wanted));
    }

    @Override
    public boolean matches(Fabrique value) {
        return Filter.passesAny(territories, value.territories());
    }

    @Override
    public String fingerprint() {
        return Filter.fingerprint(territories);
    }
}
