package org.fabrique.persistence.query;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Set;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedStatus;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.ThemeCode;
import org.jspecify.annotations.Nullable;

/**
 * Which needs are wanted.
 *
 * @param fabrique the fabrique that keeps them, or null for any
 * @param statuses how far they have come, or null for any
 * @param territories the territories they name, each exactly (contained ones are the asker's to add), or null for any
 * @param themes what they are about, or null for any
 * @param search what they say and since when they have changed
 */
public record NeedQuery(
        @Nullable FabriqueId fabrique,
        @Nullable Set<NeedStatus> statuses,
        @Nullable Set<TerritoryCode> territories,
        @Nullable Set<ThemeCode> themes,
        Search search)
        implements Query<Need> {

    private static final NeedQuery ALL = new NeedQuery(null, null, null, null, Search.anything());

    public NeedQuery {
        statuses = Filter.of(statuses);
        territories = Filter.of(territories);
        themes = Filter.of(themes);
        requireNonNull(search, "search");
    }

    public static NeedQuery all() {
        return ALL;
    }

    /** Returns this query for the things one fabrique keeps. */
    public NeedQuery keptBy(FabriqueId wanted) {
        return new NeedQuery(wanted, statuses, territories, themes, search);
    }

    /** Returns this query for the needs that have one of these statuses. */
    public NeedQuery having(Collection<NeedStatus> wanted) {
        return new NeedQuery(fabrique, Filter.of(wanted), territories, themes, search);
    }

    /** Returns this query for the things that name one of these territories; for no territory, nothing. */
    public NeedQuery in(Collection<TerritoryCode> wanted) {
        return new NeedQuery(fabrique, statuses, Filter.of(wanted), themes, search);
    }

    /** Returns this query for the needs about at least one of these themes. */
    public NeedQuery about(Collection<ThemeCode> wanted) {
        return new NeedQuery(fabrique, statuses, territories, Filter.of(wanted), search);
    }

    /** Returns this query for the things that are found by a search. */
    public NeedQuery finding(Search wanted) {
        return new NeedQuery(fabrique, statuses, territories, themes, wanted);
    }

    @Override
    public boolean matches(Need value) {
        return Filter.passes(fabrique, value.fabrique())
                && Filter.passes(statuses, value.status())
                && Filter.passes(territories, value.territory())
                && Filter.passesAny(themes, value.themes());
    }

    @Override
    public String fingerprint() {
        return Filter.fingerprint(fabrique, statuses, territories, themes, search);
    }
}
