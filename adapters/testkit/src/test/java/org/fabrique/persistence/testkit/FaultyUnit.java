package org.fabrique.persistence.testkit;

import java.util.function.Supplier;
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
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.UnitOfWork;
import org.fabrique.persistence.WritableRegister;
import org.fabrique.persistence.query.FabriqueQuery;
import org.fabrique.persistence.query.InitiativeQuery;
import org.fabrique.persistence.query.MembershipQuery;
import org.fabrique.persistence.query.NeedQuery;
import org.fabrique.persistence.query.OrganisationQuery;
import org.fabrique.persistence.query.PersonQuery;
import org.fabrique.persistence.query.Query;
import org.fabrique.persistence.query.ResourceQuery;
import org.fabrique.persistence.query.SolutionQuery;
import org.fabrique.persistence.spi.UnitLife;

/** A unit of a {@link FaultyStorage}. */
final class FaultyUnit implements UnitOfWork {

    final FaultyStorage storage;
    final Supplier<FaultyStorage.Shelves> seen;
    final FaultyStorage.Shelves compared;
    final UnitLife life;
    FaultyStorage.Shelves before;

    FaultyUnit(
            FaultyStorage storage,
            Supplier<FaultyStorage.Shelves> seen,
            FaultyStorage.Shelves compared,
            UnitLife life) {
        this.storage = storage;
        this.seen = seen;
        this.compared = compared;
        this.life = life;
        this.before = compared;
    }

    FaultyUnit over(FaultyStorage.Shelves state) {
        before = state;
        return this;
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

    private <I, T, Q extends Query<T>> WritableRegister<I, T, Q> register(Kind<I, T, Q> kind) {
        return new FaultyRegister<>(kind, this);
    }
}
