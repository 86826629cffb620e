package org.fabrique.engine;

import org.fabrique.core.stakeholder.Organisation;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.query.OrganisationQuery;

/** What an actor can do with organisations. They belong to nobody: what one fabrique writes, all read. */
public final class Organisations extends Sheets<StakeholderId, Organisation, OrganisationQuery> {

    Organisations(FabriqueEngine engine, Guard guard) {
        super(engine, guard, Kind.ORGANISATIONS, one -> Subjects.organisationKeptBy(guard.actor()));
    }
}
