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
 * Several reads and writes that are kept together or not at all.
 * <p>
 * It reads what it wrote; nobody else does before it is kept. It lives as long as the work it was given to, on the
 * thread that does it; used later it throws {@link IllegalStateException}.
 */
public interface UnitOfWork extends View {

    @Override
    WritableRegister<FabriqueId, Fabrique, FabriqueQuery> fabriques();

    @Override
    WritableRegister<FabriqueId, Membership, MembershipQuery> memberships();

    @Override
    WritableRegister<NeedId, Need, NeedQuery> needs();

    @Override
    WritableRegister<ResourceId, LocalResource, ResourceQuery> resources();

    @Override
    WritableRegister<SolutionId, Solution, SolutionQuery> solutions();

    @Override
    WritableRegister<StakeholderId, Organisation, OrganisationQuery> organisations();

    @Override
    WritableRegister<StakeholderId, Person, PersonQuery> persons();

    @Override
    WritableRegister<InitiativeId, Initiative, InitiativeQuery> initiatives();

    @Override
    WritableRegister<NetworkId, Network, NetworkQuery> networks();

    @Override
    WritableRegister<ExperimentationGroupId, ExperimentationGroup, GroupQuery> groups();

    @Override
    WritableRegister<GatheringId, Gathering, GatheringQuery> gatherings();

    @Override
    WritableRegister<ProgrammeId, Programme, ProgrammeQuery> programmes();

    @Override
    WritableRegister<SharedToolId, SharedTool, ToolQuery> tools();

    @Override
    WritableRegister<PracticeId, Practice, PracticeQuery> practices();

    @Override
    WritableRegister<MatchDecisionId, MatchDecision, DecisionQuery> decisions();

    @Override
    WritableRegister<AlertId, Alert, AlertQuery> alerts();

    @Override
    <I, T, Q extends Query<T>> WritableRegister<I, T, Q> register(Kind<I, T, Q> kind);

    @Override
    WritableHistory history();

    /** Returns the receipts of the actor who writes, for requests that may come twice. */
    Receipts receipts();

    /**
     * Guards a rule that reaches over several things, such as "one of them stays": of two units that guard the same rule,
     * the second sees what the first wrote, or is done again. It comes before what is read for the rule. Units are as if each
     * were alone without it, too; with it, that does not rest on what a database makes of reads alone.
     *
     * @param rule a name of one line, of at most {@link Receipt#LONGEST_KEY} characters, without personal data
     */
    void guard(String rule);

    /**
     * Takes all that another storage held, as it was: versions, history, bookmarks, receipts and erasures keep who did what,
     * and when. The act of this unit is noted nowhere. The lines stand in the history as those of one unit, in their order.
     * <p>
     * Past lines are sealed anew: what another storage knew to prove its own is not carried.
     *
     * @throws StorageException.NotEmpty when there is something in this storage already
     * @throws StorageException.Damaged when what comes does not fit together, such as a thing that is not where its history
     *     leaves it
     */
    void fill(Contents contents);
}
