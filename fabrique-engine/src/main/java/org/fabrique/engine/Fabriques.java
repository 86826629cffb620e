package org.fabrique.engine;

import java.util.List;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.network.Fabrique;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.FabriqueQuery;

/** What an actor can do with the fabriques of the network. */
public final class Fabriques extends Things<FabriqueId, Fabrique, FabriqueQuery> {

    Fabriques(FabriqueEngine engine, Guard guard) {
        super(engine, guard, Kind.FABRIQUES, Subjects::of);
    }

    /** Keeps a new fabrique. */
    public Versioned<Fabrique> add(Fabrique fabrique) {
        return added(fabrique);
    }

    /**
     * Replaces what is known of a fabrique.
     *
     * @param expectedVersion the version it was read at
     * @throws org.fabrique.persistence.StaleWriteException when somebody was faster
     */
    public Versioned<Fabrique> change(Fabrique fabrique, long expectedVersion) {
        return replaced(fabrique, expectedVersion);
    }

    /** Returns all fabriques, in the order of their names. */
    public List<Versioned<Fabrique>> all() {
        return list(FabriqueQuery.all());
    }
}
