package org.fabrique.persistence.query;

import static java.util.Objects.requireNonNull;

import org.fabrique.core.network.ExperimentationGroup;
import org.fabrique.core.network.NetworkId;
import org.jspecify.annotations.Nullable;

/**
 * Which groups of experimentation are wanted.
 *
 * @param network the network they belong to, or null for any
 * @param search what they say and since when they have changed
 */
public record GroupQuery(@Nullable NetworkId network, Search search) implements Query<ExperimentationGroup> {

    private static final GroupQuery ALL = new GroupQuery(null, Search.anything());

    public GroupQuery {
        requireNonNull(search, "search");
    }

    public static GroupQuery all() {
        return ALL;
    }

    /** Returns this query for the groups of one network. */
    public GroupQuery of(NetworkId wanted) {
        return new GroupQuery(wanted, search);
    }

    /** Returns this query for the things that are found by a search. */
    public GroupQuery finding(Search wanted) {
        return new GroupQuery(network, wanted);
    }

    @Override
    public boolean matches(ExperimentationGroup value) {
        return Filter.passes(network, value.network());
    }

    @Override
    public String fingerprint() {
        return Filter.fingerprint(network, search);
    }
}
