package org.fabrique.persistence.query;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Set;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.resource.ResourceKind;
import org.fabrique.core.territory.TerritoryCode;
import org.jspecify.annotations.Nullable;

/**
 * Which local resources are wanted.
 *
 * @param fabrique the fabrique that keeps them, or null for any
 * @param territories the territories they name, each exactly (contained ones are the asker's to add), or null for any
 * @param kinds what they are, or null for any
 * @param search what they say and since when they have changed
 */
public record ResourceQuery(
        @Nullable FabriqueId fabrique,
        @Nullable Set<TerritoryCode> territories,
        @Nullable Set<ResourceKind> kinds,
        Search search)
        implements Query<LocalResource> {

    private static final ResourceQuery ALL = new ResourceQuery(null, null, null, Search.anything());

    public ResourceQuery {
        territories = Filter.of(territories);
        kinds = Filter.of(kinds);
        requireNonNull(search, "search");
    }

    public static ResourceQuery all() {
        return ALL;
    }

    /** Returns this query for the things one fabrique keeps. */
    public ResourceQuery keptBy(FabriqueId wanted) {
        return new ResourceQuery(wanted, territories, kinds, search);
    }

    /** Returns this query for the things that name one of these territories; for no territory, nothing. */
    public ResourceQuery in(Collection<TerritoryCode> wanted) {
        return new ResourceQuery(fabrique, Filter.of(wanted), kinds, search);
    }

    /** Returns this query for the resources of one of these kinds. */
    public ResourceQuery ofKind(Collection<ResourceKind> wanted) {
        return new ResourceQuery(fabrique, territories, Filter.of(wanted), search);
    }

    /** Returns this query for the things that are found by a search. */
    public ResourceQuery finding(Search wanted) {
        return new ResourceQuery(fabrique, territories, kinds, wanted);
    }

    @Override
    public boolean matches(LocalResource value) {
        return Filter.passes(fabrique, value.fabrique())
                && Filter.passes(territories, value.territory())
                && Filter.passes(kinds, value.kind());
    }

    @Override
    public String fingerprint() {
        return Filter.fingerprint(fabrique, territories, kinds, search);
    }
}
