package org.fabrique.engine;

import org.fabrique.core.stakeholder.Organisation;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.OrganisationQuery;

/** What an actor can do with organisations. They belong to nobody: what one fabrique writes, all read. */
public final class Organisations extends Things<StakeholderId, Organisation, OrganisationQuery> {

    Organisations(FabriqueEngine engine, Guard guard) {
        super(engine, guard, Kind.ORGANISATIONS, one -> Subjects.organisationKeptBy(guard.actor()));
    }

    /** Keeps a new organisation. */
    public Versioned<Organisation> add(Organisation organisation) {
        return added(organisation);
    }

    /**
     * Replaces what is known of an organisation.
     *
     * @param expectedVersion the version it was read at
     * @throws org.fabrique.persistence.StaleWriteException when somebody was faster
     */
    public Versioned<Organisation> change(Organisation organisation, long expectedVersion) {
        return replaced(organisation, expectedVersion);
    }
}
