package org.fabrique.persistence.query;

import static java.util.Objects.requireNonNull;

import org.fabrique.core.FabriqueId;
import org.fabrique.core.network.SharedTool;
import org.jspecify.annotations.Nullable;

/**
 * Which shared tools are wanted.
 *
 * @param fabrique the fabrique that shares them, or null for any and for those of the network
 * @param search what they say and since when they have changed
 */
public record ToolQuery(@Nullable FabriqueId fabrique, Search search) implements Query<SharedTool> {

    private static final ToolQuery ALL = new ToolQuery(null, Search.anything());

    public ToolQuery {
        requireNonNull(search, "search");
    }

    public static ToolQuery all() {
        return ALL;
    }

    /** Returns this query for the tools one fabrique shares. */
    public ToolQuery sharedBy(FabriqueId wanted) {
        return new ToolQuery(wanted, search);
    }

    /** Returns this query for the things that are found by a search. */
    public ToolQuery finding(Search wanted) {
        return new ToolQuery(fabrique, wanted);
    }

    @Override
    public boolean matches(SharedTool value) {
        return Filter.passes(fabrique, value.sharedBy());
    }

    @Override
    public String fingerprint() {
        return Filter.fingerprint(fabrique, search);
    }
}
