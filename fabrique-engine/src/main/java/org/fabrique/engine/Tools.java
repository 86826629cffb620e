package org.fabrique.engine;

import org.fabrique.core.network.SharedTool;
import org.fabrique.core.network.SharedToolId;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.ToolQuery;

/** What an actor can do with the tools that are shared in the network. */
public final class Tools extends Things<SharedToolId, SharedTool, ToolQuery> {

    Tools(FabriqueEngine engine, Guard guard) {
        super(engine, guard, Kind.TOOLS, Subjects::of);
    }

    /** Shares a tool. */
    public Versioned<SharedTool> add(SharedTool tool) {
        return added(tool);
    }

    /**
     * Replaces what is known of a tool, such as who used it again.
     *
     * @param expectedVersion the version it was read at
     * @throws org.fabrique.persistence.StaleWriteException when somebody was faster
     */
    public Versioned<SharedTool> change(SharedTool tool, long expectedVersion) {
        return replaced(tool, expectedVersion);
    }
}
