package org.fabrique.engine;

import org.fabrique.core.access.Action;
import org.fabrique.core.network.Gathering;
import org.fabrique.core.network.GatheringId;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.GatheringQuery;

/** What an actor can do with gatherings: sessions, days of transfer, committees, visits. */
public final class Gatherings extends Sheets<GatheringId, Gathering, GatheringQuery> {

    Gatherings(FabriqueEngine engine, Guard guard) {
        super(engine, guard, Kind.GATHERINGS, Subjects::of);
    }

    /** Withdraws the words of a gathering; that it was held stays. */
    public Versioned<Gathering> redact(GatheringId id) {
        return changed(id, Action.ERASE, "redact " + id, Gathering::redacted);
    }
}
