package org.fabrique.engine;

import org.fabrique.core.network.Practice;
import org.fabrique.core.network.PracticeId;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.query.PracticeQuery;

/** What an actor can do with the practices that are shared in the network. */
public final class Practices extends Sheets<PracticeId, Practice, PracticeQuery> {

    Practices(FabriqueEngine engine, Guard guard) {
        super(engine, guard, Kind.PRACTICES, Subjects::of);
    }
}
