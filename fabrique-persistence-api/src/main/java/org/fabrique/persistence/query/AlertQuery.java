package org.fabrique.persistence.query;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Set;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.alert.Alert;
import org.fabrique.core.alert.AlertKind;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts are wanted. They have no words: a search for words finds none.
 *
 * @param fabrique the fabrique that is told, or null for any
 * @param kinds what it is told of, or null for anything
 * @param seen whether somebody has seen them, or null for both
 * @param search what they say and since when they have changed
 */
public record AlertQuery(
        @Nullable FabriqueId fabrique,
        @Nullable Set<AlertKind> kinds,
        @Nullable Boolean seen,
        Search search) implements Query<Alert> {

    private static final AlertQuery ALL = new AlertQuery(null, null, null, Search.anything());

    public AlertQuery {
        kinds = Filter.of(kinds);
        requireNonNull(search, "search");
    }

    public static AlertQuery all() {
        return ALL;
    }

    /** Returns this query for what one fabrique is told of. */
    public AlertQuery toldTo(FabriqueId wanted) {
        return new AlertQuery(wanted, kinds, seen, search);
    }

    /** Returns this query for the alerts of one of these kinds. */
    public AlertQuery ofKind(Collection<AlertKind> wanted) {
        return new AlertQuery(fabrique, Filter.of(wanted), seen, search);
    }

    /** Returns this query for the alerts that somebody has seen, or for those nobody has. */
    public AlertQuery seen(boolean wanted) {
        return new AlertQuery(fabrique, kinds, wanted, search);
    }

    /** Returns this query for the things that are found by a search. */
    public AlertQuery finding(Search wanted) {
        return new AlertQuery(fabrique, kinds, seen, wanted);
    }

    @Override
    public boolean matches(Alert value) {
        return Filter.passes(fabrique, value.fabrique())
                && Filter.passes(kinds, value.kind())
                && Filter.passes(seen, value.isSeen());
    }

    @Override
    public String fingerprint() {
        return Filter.fingerprint(fabrique, kinds, seen, search);
    }
}
