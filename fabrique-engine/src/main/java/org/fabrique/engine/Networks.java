package org.fabrique.engine;

import org.fabrique.core.network.Network;
import org.fabrique.core.network.NetworkId;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.query.NetworkQuery;

/** What an actor can do with the networks: who heads them and who backs them is public. */
public final class Networks extends Sheets<NetworkId, Network, NetworkQuery> {

    Networks(FabriqueEngine engine, Guard guard) {
        super(engine, guard, Kind.NETWORKS, Subjects::of);
    }
}
