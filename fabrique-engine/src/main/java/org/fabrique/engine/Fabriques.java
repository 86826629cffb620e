package org.fabrique.engine;

import java.util.List;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.access.Action;
import org.fabrique.core.network.Fabrique;
import org.fabrique.persistence.Pages;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.FabriqueQuery;

/** What an actor can do with the fabriques of the network. */
public final class Fabriques {

    private final FabriqueEngine engine;
    private final Guard guard;

    Fabriques(FabriqueEngine engine, Guard guard) {
        this.engine = engine;
        this.guard = guard;
    }

    /** Keeps a new fabrique. */
    public Versioned<Fabrique> add(Fabrique fabrique) {
        guard.require(Action.CREATE, Subjects.of(fabrique), fabrique.id());
        return engine.write(guard, unit -> unit.fabriques().add(fabrique));
    }

    /**
     * Returns a fabrique.
     *
     * @throws NotFound when there is none
     */
    public Versioned<Fabrique> get(FabriqueId id) {
        return engine.storage().read(view -> guard.found(view.fabriques().find(id), Subjects::of, Action.READ, id));
    }

    /** Returns all fabriques, in the order of their names. */
    public List<Versioned<Fabrique>> all() {
        return guard.visible(
                engine.storage().read(view -> Pages.all(view.fabriques(), FabriqueQuery.all())), Subjects::of);
    }
}
