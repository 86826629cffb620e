package org.fabrique.engine;

import org.fabrique.core.network.Network;
import org.fabrique.core.network.NetworkId;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.NetworkQuery;

/** What an actor can do with the networks: who heads them and who backs them is public. */
public final class Networks extends Things<NetworkId, Network, NetworkQuery> {

    Networks(FabriqueEngine engine, Guard guard) {
        super(engine, guard, Kind.NETWORKS, Subjects::of);
    }

    /** Keeps a new network. */
    public Versioned<Network> add(Network network) {
        return added(network);
    }

    /**
     * Replaces what is known of a network.
     *
     * @param expectedVersion the version it was read at
     * @throws org.fabrique.persistence.StaleWriteException when somebody was faster
     */
    public Versioned<Network> change(Network network, long expectedVersion) {
        return replaced(network, expectedVersion);
    }
}
