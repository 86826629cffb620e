package org.fabrique.persistence;

import org.fabrique.core.FabriqueId;
import org.fabrique.core.ProgrammeId;
import org.fabrique.core.alert.Alert;
import org.fabrique.core.alert.AlertId;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.need.MatchDecision;
import org.fabrique.core.need.MatchDecisionId;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.network.ExperimentationGroup;
import org.fabrique.core.network.ExperimentationGroupId;
import org.fabrique.core.network.Fabrique;
import org.fabrique.core.network.Gathering;
import org.fabrique.core.network.GatheringId;
import org.fabrique.core.network.Membership;
import org.fabrique.core.network.Network;
import org.fabrique.core.network.NetworkId;
import org.fabrique.core.network.Practice;
import org.fabrique.core.network.PracticeId;
import org.fabrique.core.network.SharedTool;
import org.fabrique.core.network.SharedToolId;
import org.fabrique.core.programme.Programme;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.resource.ResourceId;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.stakeholder.Organisation;
import org.fabrique.core.stakeholder.Person;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.persistence.query.AlertQuery;
import org.fabrique.persistence.query.DecisionQuery;
import org.fabrique.persistence.query.FabriqueQuery;
import org.fabrique.persistence.query.GatheringQuery;
import org.fabrique.persistence.query.GroupQuery;
import org.fabrique.persistence.query.InitiativeQuery;
import org.fabrique.persistence.query.MembershipQuery;
import org.fabrique.persistence.query.NeedQuery;
import org.fabrique.persistence.query.NetworkQuery;
import org.fabrique.persistence.query.OrganisationQuery;
import org.fabrique.persistence.query.PersonQuery;
import org.fabrique.persistence.query.PracticeQuery;
import org.fabrique.persistence.query.ProgrammeQuery;
import org.fabrique.persistence.query.Query;
import org.fabrique.persistence.query.ResourceQuery;
import org.fabrique.persistence.query.SolutionQuery;
import org.fabrique.persistence.query.ToolQuery;

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

    /** Returns the networks, in the order of their names. */
    Register<NetworkId, Network, NetworkQuery> networks();

    /** Returns the groups of experimentation, in the order of their names. */
    Register<ExperimentationGroupId, ExperimentationGroup, GroupQuery> groups();

    /** Returns the gatherings, in the order of their titles. */
    Register<GatheringId, Gathering, GatheringQuery> gatherings();

    /** Returns the programmes, in the order of their names. */
    Register<ProgrammeId, Programme, ProgrammeQuery> programmes();

    /** Returns the tools fabriques and networks share, in the order of their names. */
    Register<SharedToolId, SharedTool, ToolQuery> tools();

    /** Returns the practices fabriques share, in the order of their names. */
    Register<PracticeId, Practice, PracticeQuery> practices();

    /** Returns what was decided of proposed solutions, in the order of the days it was decided on, oldest first. */
    Register<MatchDecisionId, MatchDecision, DecisionQuery> decisions();

    /** Returns what fabriques were told of, in the order of the days they were, oldest first. */
    Register<AlertId, Alert, AlertQuery> alerts();

    /** Returns the register of a kind, which is one of the above. */
    <I, T, Q extends Query<T>> Register<I, T, Q> register(Kind<I, T, Q> kind);

    /** Returns what was done so far, and by whom. */
    History history();

    /**
     * Returns all that is held, to be carried to another storage: {@code target.write(act, unit ->
     * unit.fill(view.contents()))}. It lives as long as the view.
     */
    Contents contents();
}
