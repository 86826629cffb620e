package org.fabrique.engine;

import java.util.List;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.resource.ResourceId;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.ResourceQuery;

/** What an actor can do with what the territories have. */
public final class Resources extends Sheets<ResourceId, LocalResource, ResourceQuery> {

    Resources(FabriqueEngine engine, Guard guard) {
        super(engine, guard, Kind.RESOURCES, Subjects::of);
    }

    /** Returns what a fabrique keeps and the actor sees, in the order of the labels. */
    public List<Versioned<LocalResource>> of(FabriqueId fabrique) {
        return list(ResourceQuery.all().keptBy(fabrique));
    }
}
