package org.fabrique.engine;

import java.util.List;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.network.Fabrique;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.FabriqueQuery;

/** What an actor can do with the fabriques of the network. */
public final class Fabriques extends Sheets<FabriqueId, Fabrique, FabriqueQuery> {

    Fabriques(FabriqueEngine engine, Guard guard) {
        super(engine, guard, Kind.FABRIQUES, Subjects::of);
    }

    /** Returns all fabriques, in the order of their names. */
    public List<Versioned<Fabrique>> all() {
        return list(FabriqueQuery.all());
    }
}
