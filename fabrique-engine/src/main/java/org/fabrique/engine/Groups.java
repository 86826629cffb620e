package org.fabrique.engine;

import org.fabrique.core.network.ExperimentationGroup;
import org.fabrique.core.network.ExperimentationGroupId;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.GroupQuery;

/** What an actor can do with the groups in which structures learn the method together. */
public final class Groups extends Things<ExperimentationGroupId, ExperimentationGroup, GroupQuery> {

    Groups(FabriqueEngine engine, Guard guard) {
        super(engine, guard, Kind.GROUPS, Subjects::of);
    }

    /** Keeps a new group. */
    public Versioned<ExperimentationGroup> add(ExperimentationGroup group) {
        return added(group);
    }

    /**
     * Replaces what is known of a group.
     *
     * @param expectedVersion the version it was read at
     * @throws org.fabrique.persistence.StaleWriteException when somebody was faster
     */
    public Versioned<ExperimentationGroup> change(ExperimentationGroup group, long expectedVersion) {
        return replaced(group, expectedVersion);
    }
}
