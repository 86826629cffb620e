package org.fabrique.persistence.spi;

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
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.UnitOfWork;
import org.fabrique.persistence.WritableRegister;
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

/** A unit whose registers all come from one method, for storages that treat all kinds alike. */
public abstract class UnitByKind implements UnitOfWork {

    @Override
    public abstract <I, T, Q extends Query<T>> WritableRegister<I, T, Q> register(Kind<I, T, Q> kind);

    @Override
    public final WritableRegister<FabriqueId, Fabrique, FabriqueQuery> fabriques() {
        return register(Kind.FABRIQUES);
    }

    @Override
    public final WritableRegister<FabriqueId, Membership, MembershipQuery> memberships() {
        return register(Kind.MEMBERSHIPS);
    }

    @Override
    public final WritableRegister<NeedId, Need, NeedQuery> needs() {
        return register(Kind.NEEDS);
    }

    @Override
    public final WritableRegister<ResourceId, LocalResource, ResourceQuery> resources() {
        return register(Kind.RESOURCES);
    }

    @Override
    public final WritableRegister<SolutionId, Solution, SolutionQuery> solutions() {
        return register(Kind.SOLUTIONS);
    }

    @Override
    public final WritableRegister<StakeholderId, Organisation, OrganisationQuery> organisations() {
        return register(Kind.ORGANISATIONS);
    }

    @Override
    public final WritableRegister<StakeholderId, Person, PersonQuery> persons() {
        return register(Kind.PERSONS);
    }

    @Override
    public final WritableRegister<InitiativeId, Initiative, InitiativeQuery> initiatives() {
        return register(Kind.INITIATIVES);
    }

    @Override
    public final WritableRegister<NetworkId, Network, NetworkQuery> networks() {
        return register(Kind.NETWORKS);
    }

    @Override
    public final WritableRegister<ExperimentationGroupId, ExperimentationGroup, GroupQuery> groups() {
        return register(Kind.GROUPS);
    }

    @Override
    public final WritableRegister<GatheringId, Gathering, GatheringQuery> gatherings() {
        return register(Kind.GATHERINGS);
    }

    @Override
    public final WritableRegister<ProgrammeId, Programme, ProgrammeQuery> programmes() {
        return register(Kind.PROGRAMMES);
    }

    @Override
    public final WritableRegister<SharedToolId, SharedTool, ToolQuery> tools() {
        return register(Kind.TOOLS);
    }

    @Override
    public final WritableRegister<PracticeId, Practice, PracticeQuery> practices() {
        return register(Kind.PRACTICES);
    }

    @Override
    public final WritableRegister<MatchDecisionId, MatchDecision, DecisionQuery> decisions() {
        return register(Kind.DECISIONS);
    }

    @Override
    public final WritableRegister<AlertId, Alert, AlertQuery> alerts() {
        return register(Kind.ALERTS);
    }
}
