package org.fabrique.engine;

import java.util.List;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.access.Action;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.persistence.Pages;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.ResourceQuery;

/** What an actor can do with what the territories have. */
public final class Resources {

    private final FabriqueEngine engine;
    private final Guard guard;

    Resources(FabriqueEngine engine, Guard guard) {
        this.engine = engine;
        this.guard = guard;
    }

    /** Keeps a new resource, or a stated absence. */
    public Versioned<LocalResource> add(LocalResource resource) {
        guard.require(Action.CREATE, Subjects.of(resource), resource.id());
        return engine.write(guard, unit -> unit.resources().add(resource));
    }

    /** Returns what a fabrique keeps and the actor sees, in the order of the labels. */
    public List<Versioned<LocalResource>> of(FabriqueId fabrique) {
        ResourceQuery query = ResourceQuery.all().keptBy(fabrique);
        return guard.visible(engine.storage().read(view -> Pages.all(view.resources(), query)), Subjects::of);
    }
}
