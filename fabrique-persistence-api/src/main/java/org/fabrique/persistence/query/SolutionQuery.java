package org.fabrique.persistence.query;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Set;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.theme.ThemeCode;
import org.jspecify.annotations.Nullable;

/**
 * Which solutions are wanted.
 *
 * @param themes what they are about, or null for any
 * @param search what they say and since when they have changed
 */
public record SolutionQuery(@Nullable Set<ThemeCode> themes, Search search) implements Query<Solution> {

    private static final SolutionQuery ALL = new SolutionQuery(null, Search.anything());

    public SolutionQuery {
        themes = Filter.of(themes);
        requireNonNull(search, "search");
    }

    public static SolutionQuery all() {
        return ALL;
    }

    /** Returns this query for the solutions about at least one of these themes. */
    public SolutionQuery about(Collection<ThemeCode> wanted) {
        return new SolutionQuery(Filter.of(wanted), search);
    }

    /** Returns this query for the things that are found by a search. */
    public SolutionQuery finding(Search wanted) {
        return new SolutionQuery(themes, wanted);
    }

    @Override
    public boolean matches(Solution value) {
        return Filter.passesAny(themes, value.themes());
    }

    @Override
    public String fingerprint() {
        return Filter.fingerprint(themes, search);
    }
}
