package org.fabrique.engine;

import org.fabrique.core.ProgrammeId;
import org.fabrique.core.programme.Programme;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.query.ProgrammeQuery;

/** What an actor can do with programmes. */
public final class Programmes extends Sheets<ProgrammeId, Programme, ProgrammeQuery> {

    Programmes(FabriqueEngine engine, Guard guard) {
        super(engine, guard, Kind.PROGRAMMES, Subjects::of);
    }
}
