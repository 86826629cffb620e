package org.fabrique.persistence.query;

import java.util.Collection;
import java.util.Set;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.theme.ThemeCode;
import org.jspecify.annotations.Nullable;

/**
 * Which solutions are wanted.
 *
 * @param themes what they are about, or null for any
 */
public record SolutionQuery(@Nullable Set<ThemeCode> themes) implements Query<Solution> {

    private static final SolutionQuery ALL = new SolutionQuery(null);

    public SolutionQuery {
        themes = Filter.of(themes);
    }

    public static SolutionQuery all() {
        return ALL;
    }

    /** Returns this query for the solutions about at least one of these themes. */
    public SolutionQuery about(Collection<ThemeCode> wanted) {
        return new SolutionQuery(Filter.of(wanted));
    }

    @Override
    public boolean matches(Solution value) {
        return Filter.passesAny(themes, value.themes());
    }

    @Override
    public String fingerprint() {
        return Filter.fingerprint(themes);
    }
}
