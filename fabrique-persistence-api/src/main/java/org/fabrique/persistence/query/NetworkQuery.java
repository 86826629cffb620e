package org.fabrique.persistence.query;

import static java.util.Objects.requireNonNull;

import org.fabrique.core.network.Network;

/**
 * Which networks are wanted.
 *
 * @param search what they say and since when they have changed
 */
public record NetworkQuery(Search search) implements Query<Network> {

    private static final NetworkQuery ALL = new NetworkQuery(Search.anything());

    public NetworkQuery {
        requireNonNull(search, "search");
    }

    public static NetworkQuery all() {
        return ALL;
    }

    /** Returns this query for the things that are found by a search. */
    public NetworkQuery finding(Search wanted) {
        return new NetworkQuery(wanted);
    }

    @Override
    public boolean matches(Network value) {
        return true;
    }

    @Override
    public String fingerprint() {
        return Filter.fingerprint(search);
    }
}
