package org.fabrique.engine;

import org.fabrique.core.FabriqueId;
import org.fabrique.matching.LocalContext;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.View;
import org.fabrique.persistence.query.ResourceQuery;

/** What one actor knows of the places of the fabriques, in one state. */
final class Surroundings {

    private final FabriqueEngine engine;
    private final Guard guard;
    private final View view;

    Surroundings(FabriqueEngine engine, Guard guard, View view) {
        this.engine = engine;
        this.guard = guard;
        this.view = view;
    }

    /** Returns what a fabrique keeps of what its places have. */
    LocalContext of(FabriqueId fabrique) {
        return LocalContext.of(engine.gazetteer())
                .withResources(new Resources(engine, guard)
                        .list(view, ResourceQuery.all().keptBy(fabrique)).stream()
                                .map(Versioned::value)
                                .toList());
    }
}
