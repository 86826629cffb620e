package org.fabrique.engine;

import org.fabrique.core.network.Practice;
import org.fabrique.core.network.PracticeId;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.PracticeQuery;

/** What an actor can do with the practices that are shared in the network. */
public final class Practices extends Things<PracticeId, Practice, PracticeQuery> {

    Practices(FabriqueEngine engine, Guard guard) {
        super(engine, guard, Kind.PRACTICES, Subjects::of);
    }

    /** Shares a practice. */
    public Versioned<Practice> add(Practice practice) {
        return added(practice);
    }

    /**
     * Replaces what is known of a practice, such as who took it up.
     *
     * @param expectedVersion the version it was read at
     * @throws org.fabrique.persistence.StaleWriteException when somebody was faster
     */
    public Versioned<Practice> change(Practice practice, long expectedVersion) {
        return replaced(practice, expectedVersion);
    }
}
