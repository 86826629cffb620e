package org.fabrique.persistence;

import org.fabrique.core.FabriqueId;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.network.Fabrique;
import org.fabrique.core.network.Membership;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.resource.ResourceId;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.stakeholder.Organisation;
import org.fabrique.core.stakeholder.Person;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.persistence.query.FabriqueQuery;
import org.fabrique.persistence.query.InitiativeQuery;
import org.fabrique.persistence.query.MembershipQuery;
import org.fabrique.persistence.query.NeedQuery;
import org.fabrique.persistence.query.OrganisationQuery;
import org.fabrique.persistence.query.PersonQuery;
import org.fabrique.persistence.query.Query;
import org.fabrique.persistence.query.ResourceQuery;
import org.fabrique.persistence.query.SolutionQuery;

/**
 * One unchanging state of a storage, to read from.
 * <p>
 * It lives as long as the question it was given to, on the thread that asks it; used later it throws {@link
 * IllegalStateException}.
 */
public interface View {

    /** Returns the fabriques, in the order of their names. */
    Register<FabriqueId, Fabrique, FabriqueQuery> fabriques();

    /** Returns the memberships, one for each fabrique, by the identity of their fabrique and in that order. */
    Register<FabriqueId, Membership, MembershipQuery> memberships();

    /** Returns the needs, in the order of their titles. */
    Register<NeedId, Need, NeedQuery> needs();

    /** Returns what the territories have, in the order of the labels. */
    Register<ResourceId, LocalResource, ResourceQuery> resources();

    /** Returns the solutions, in the order of their names. */
    Register<SolutionId, Solution, SolutionQuery> solutions();

    /** Returns the organisations, in the order of their names. */
    Register<StakeholderId, Organisation, OrganisationQuery> organisations();

    /**
     * Returns the persons, in the order of their identities. Their data stand nowhere else, and an identity names a
     * person or an organisation, never both.
     */
    Register<StakeholderId, Person, PersonQuery> persons();

    /** Returns the initiatives, in the order of their titles. */
    Register<InitiativeId, Initiative, InitiativeQuery> initiatives();

    /** Returns the register of a kind, which is one of the above. */
    <I, T, Q extends Query<T>> Register<I, T, Q> register(Kind<I, T, Q> kind);

    /** Returns what was done so far, and by whom. */
    History history();
}
