package org.fabrique.persistence.query;

import static java.util.Objects.requireNonNull;

import org.fabrique.core.FabriqueId;
import org.fabrique.core.network.Practice;
import org.jspecify.annotations.Nullable;

/**
 * Which practices are wanted.
 *
 * @param fabrique the fabrique that shares them, or null for any
 * @param search what they say and since when they have changed
 */
public record PracticeQuery(@Nullable FabriqueId fabrique, Search search) implements Query<Practice> {

    private static final PracticeQuery ALL = new PracticeQuery(null, Search.anything());

    public PracticeQuery {
        requireNonNull(search, "search");
    }

    public static PracticeQuery all() {
        return ALL;
    }

    /** Returns this query for the practices one fabrique shares. */
    public PracticeQuery sharedBy(FabriqueId wanted) {
        return new PracticeQuery(wanted, search);
    }

    /** Returns this query for the things that are found by a search. */
    public PracticeQuery finding(Search wanted) {
        return new PracticeQuery(fabrique, wanted);
    }

    @Override
    public boolean matches(Practice value) {
        return Filter.passes(fabrique, value.sharedBy());
    }

    @Override
    public String fingerprint() {
        return Filter.fingerprint(fabrique, search);
    }
}
