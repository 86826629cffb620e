package org.fabrique.engine;

import org.fabrique.core.network.ExperimentationGroup;
import org.fabrique.core.network.ExperimentationGroupId;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.query.GroupQuery;

/** What an actor can do with the groups in which structures learn the method together. */
public final class Groups extends Sheets<ExperimentationGroupId, ExperimentationGroup, GroupQuery> {

    Groups(FabriqueEngine engine, Guard guard) {
        super(engine, guard, Kind.GROUPS, Subjects::of);
    }
}
