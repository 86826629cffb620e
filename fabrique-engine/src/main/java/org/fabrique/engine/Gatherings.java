package org.fabrique.engine;

import org.fabrique.core.access.Action;
import org.fabrique.core.network.Gathering;
import org.fabrique.core.network.GatheringId;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.GatheringQuery;

/** What an actor can do with gatherings: sessions, days of transfer, committees, visits. */
public final class Gatherings extends Things<GatheringId, Gathering, GatheringQuery> {

    Gatherings(FabriqueEngine engine, Guard guard) {
        super(engine, guard, Kind.GATHERINGS, Subjects::of);
    }

    /** Keeps a new gathering. */
    public Versioned<Gathering> add(Gathering gathering) {
        return added(gathering);
    }

    /**
     * Replaces what is known of a gathering.
     *
     * @param expectedVersion the version it was read at
     * @throws org.fabrique.persistence.StaleWriteException when somebody was faster
     */
    public Versioned<Gathering> change(Gathering gathering, long expectedVersion) {
        return replaced(gathering, expectedVersion);
    }

    /** Withdraws the words of a gathering; that it was held stays. */
    public Versioned<Gathering> redact(GatheringId id) {
        return changed(id, Action.ERASE, "redact " + id, Gathering::redacted);
    }
}
