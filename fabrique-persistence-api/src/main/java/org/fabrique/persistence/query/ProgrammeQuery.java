package org.fabrique.persistence.query;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Set;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.programme.Programme;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.ThemeCode;
import org.jspecify.annotations.Nullable;

/**
 * Which programmes are wanted.
 *
 * @param fabrique the fabrique that keeps them, or null for any and for those of the network
 * @param themes the themes they name, or null for any; a programme about anything names none
 * @param territories the territories their perimeter names, each exactly (contained ones are the asker's to add), or
 *     null for any; a programme for any territory names none
 * @param search what they say and since when they have changed
 */
public record ProgrammeQuery(
        @Nullable FabriqueId fabrique,
        @Nullable Set<ThemeCode> themes,
        @Nullable Set<TerritoryCode> territories,
        Search search)
        implements Query<Programme> {

    private static final ProgrammeQuery ALL = new ProgrammeQuery(null, null, null, Search.anything());

    public ProgrammeQuery {
        themes = Filter.of(themes);
        territories = Filter.of(territories);
        requireNonNull(search, "search");
    }

    public static ProgrammeQuery all() {
        return ALL;
    }

    /** Returns this query for the things one fabrique keeps. */
    public ProgrammeQuery keptBy(FabriqueId wanted) {
        return new ProgrammeQuery(wanted, themes, territories, search);
    }

    /** Returns this query for the programmes that name at least one of these themes. */
    public ProgrammeQuery about(Collection<ThemeCode> wanted) {
        return new ProgrammeQuery(fabrique, Filter.of(wanted), territories, search);
    }

    /** Returns this query for the things whose perimeter names one of these territories; for no territory, nothing. */
    public ProgrammeQuery in(Collection<TerritoryCode> wanted) {
        return new ProgrammeQuery(fabrique, themes, Filter.of(wanted), search);
    }

    /** Returns this query for the things that are found by a search. */
    public ProgrammeQuery finding(Search wanted) {
        return new ProgrammeQuery(fabrique, themes, territories, wanted);
    }

    @Override
    public boolean matches(Programme value) {
        return Filter.passes(fabrique, value.fabrique())
                && Filter.passesAny(themes, value.themes())
                && Filter.passesAny(territories, value.perimeter());
    }

    @Override
    public String fingerprint() {
        return Filter.fingerprint(fabrique, themes, territories, search);
    }
}
