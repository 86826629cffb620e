package org.fabrique.examples.web.exchange;

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
import org.fabrique.persistence.Contents;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Receipts;
import org.fabrique.persistence.UnitOfWork;
import org.fabrique.persistence.View;
import org.fabrique.persistence.WritableHistory;
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
import org.jspecify.annotations.Nullable;

/** A state of a storage in the eyes of one actor, and what the actor may write to it. */
final class SeenUnit implements UnitOfWork {

    private final View view;
    private final @Nullable UnitOfWork unit;
    private final Rights rights;
    private final Refusals refusals;

    private SeenUnit(View view, @Nullable UnitOfWork unit, Rights rights, Refusals refusals) {
        this.view = view;
        this.unit = unit;
        this.rights = rights;
        this.refusals = refusals;
    }

    /** Returns one that writes as long as nothing is refused. */
    static SeenUnit writing(UnitOfWork unit, Rights rights, Refusals refusals) {
        return new SeenUnit(unit, unit, rights, refusals);
    }

    /** Returns one that writes nothing. */
    static SeenUnit trying(View view, Rights rights, Refusals refusals) {
        return new SeenUnit(view, null, rights, refusals);
    }

    @Override
    public <I, T, Q extends Query<T>> WritableRegister<I, T, Q> register(Kind<I, T, Q> kind) {
        return new SeenRegister<>(kind, view, unit == null ? null : unit.register(kind), rights, refusals);
    }

    @Override
    public WritableRegister<FabriqueId, Fabrique, FabriqueQuery> fabriques() {
        return register(Kind.FABRIQUES);
    }

    @Override
    public WritableRegister<FabriqueId, Membership, MembershipQuery> memberships() {
        return register(Kind.MEMBERSHIPS);
    }

    @Override
    public WritableRegister<NeedId, Need, NeedQuery> needs() {
        return register(Kind.NEEDS);
    }

    @Override
    public WritableRegister<ResourceId, LocalResource, ResourceQuery> resources() {
        return register(Kind.RESOURCES);
    }

    @Override
    public WritableRegister<SolutionId, Solution, SolutionQuery> solutions() {
        return register(Kind.SOLUTIONS);
    }

    @Override
    public WritableRegister<StakeholderId, Organisation, OrganisationQuery> organisations() {
        return register(Kind.ORGANISATIONS);
    }

    @Override
    public WritableRegister<StakeholderId, Person, PersonQuery> persons() {
        return register(Kind.PERSONS);
    }

    @Override
    public WritableRegister<InitiativeId, Initiative, InitiativeQuery> initiatives() {
        return register(Kind.INITIATIVES);
    }

    @Override
    public WritableRegister<NetworkId, Network, NetworkQuery> networks() {
        return register(Kind.NETWORKS);
    }

    @Override
    public WritableRegister<ExperimentationGroupId, ExperimentationGroup, GroupQuery> groups() {
        return register(Kind.GROUPS);
    }

    @Override
    public WritableRegister<GatheringId, Gathering, GatheringQuery> gatherings() {
        return register(Kind.GATHERINGS);
    }

    @Override
    public WritableRegister<ProgrammeId, Programme, ProgrammeQuery> programmes() {
        return register(Kind.PROGRAMMES);
    }

    @Override
    public WritableRegister<SharedToolId, SharedTool, ToolQuery> tools() {
        return register(Kind.TOOLS);
    }

    @Override
    public WritableRegister<PracticeId, Practice, PracticeQuery> practices() {
        return register(Kind.PRACTICES);
    }

    @Override
    public WritableRegister<MatchDecisionId, MatchDecision, DecisionQuery> decisions() {
        return register(Kind.DECISIONS);
    }

    @Override
    public WritableRegister<AlertId, Alert, AlertQuery> alerts() {
        return register(Kind.ALERTS);
    }

    @Override
    public WritableHistory history() {
        throw notShown();
    }

    @Override
    public Receipts receipts() {
        throw notShown();
    }

    @Override
    public Contents contents() {
        throw notShown();
    }

    @Override
    public void guard(String rule) {
        throw notShown();
    }

    @Override
    public void fill(Contents contents) {
        throw notShown();
    }

    private static UnsupportedOperationException notShown() {
        return new UnsupportedOperationException("Only things are shown to an actor.");
    }
}
