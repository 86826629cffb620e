package org.fabrique.engine;

import org.fabrique.core.network.SharedTool;
import org.fabrique.core.network.SharedToolId;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.query.ToolQuery;

/** What an actor can do with the tools that are shared in the network. */
public final class Tools extends Sheets<SharedToolId, SharedTool, ToolQuery> {

    Tools(FabriqueEngine engine, Guard guard) {
        super(engine, guard, Kind.TOOLS, Subjects::of);
    }
}
