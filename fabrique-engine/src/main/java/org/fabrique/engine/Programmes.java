package org.fabrique.engine;

import org.fabrique.core.ProgrammeId;
import org.fabrique.core.programme.Programme;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.ProgrammeQuery;

/** What an actor can do with programmes. */
public final class Programmes extends Things<ProgrammeId, Programme, ProgrammeQuery> {

    Programmes(FabriqueEngine engine, Guard guard) {
        super(engine, guard, Kind.PROGRAMMES, Subjects::of);
    }

    /** Keeps a new programme. */
    public Versioned<Programme> add(Programme programme) {
        return added(programme);
    }

    /**
     * Replaces what is known of a programme.
     *
     * @param expectedVersion the version it was read at
     * @throws org.fabrique.persistence.StaleWriteException when somebody was faster
     */
    public Versioned<Programme> change(Programme programme, long expectedVersion) {
        return replaced(programme, expectedVersion);
    }
}
