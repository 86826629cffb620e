package org.fabrique.persistence.testkit;

import java.util.Set;
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
import org.fabrique.persistence.Storage;
import org.fabrique.persistence.UnitOfWork;
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
import org.fabrique.persistence.query.ResourceQuery;
import org.fabrique.persistence.query.SolutionQuery;
import org.fabrique.persistence.query.ToolQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/**
 * What every storage does, as a class to extend: a storage that passes all its cases can stand in for any other.
 * <pre>{@code
 * class MyStorageTest extends StorageContract {
 *     @TempDir
 *     Path folder;
 *
 *     @Override
 *     protected Storage openEmpty() {
 *         return MyStorage.at(folder.resolve("store"));
 *     }
 *
 *     @Override
 *     protected Storage reopen() {
 *         return MyStorage.at(folder.resolve("store"));
 *     }
 * }
 * }</pre>
 * It tells nothing of speed, and nothing of power cuts.
 */
public abstract class StorageContract {

    /** What some storages cannot do by nature. */
    public enum Ability {
        /** Has everything again when it is opened again. */
        DURABLE
    }

    private final Bench bench = new Bench(this);

    /** Opens a storage in which there is nothing; called once for each case. */
    protected abstract Storage openEmpty();

    /** Opens again what {@link #openEmpty} opened, after it was closed. A durable storage overrides this. */
    protected Storage reopen() {
        throw new AssertionError("A durable storage must say how it is opened again.");
    }

    /** Returns what this storage cannot do by nature: the cases that ask for it are skipped, no case is weakened. */
    protected Set<Ability> lacking() {
        return Set.of();
    }

    @BeforeEach
    final void openTheStorage() {
        bench.open();
    }

    @AfterEach
    final void closeTheStorage() {
        bench.close();
    }

    @Nested
    class Fabriques extends KindCases<FabriqueId, Fabrique, FabriqueQuery> {
        Fabriques() {
            super(bench, Kind.FABRIQUES, UnitOfWork::fabriques, FabriqueQuery.all(), Samples.fabriques());
        }
    }

    @Nested
    class Memberships extends KindCases<FabriqueId, Membership, MembershipQuery> {
        Memberships() {
            super(bench, Kind.MEMBERSHIPS, UnitOfWork::memberships, MembershipQuery.all(), Samples.memberships());
        }
    }

    @Nested
    class Needs extends KindCases<NeedId, Need, NeedQuery> {
        Needs() {
            super(bench, Kind.NEEDS, UnitOfWork::needs, NeedQuery.all(), Samples.needs());
        }
    }

    @Nested
    class Resources extends KindCases<ResourceId, LocalResource, ResourceQuery> {
        Resources() {
            super(bench, Kind.RESOURCES, UnitOfWork::resources, ResourceQuery.all(), Samples.resources());
        }
    }

    @Nested
    class Solutions extends KindCases<SolutionId, Solution, SolutionQuery> {
        Solutions() {
            super(bench, Kind.SOLUTIONS, UnitOfWork::solutions, SolutionQuery.all(), Samples.solutions());
        }
    }

    @Nested
    class Organisations extends KindCases<StakeholderId, Organisation, OrganisationQuery> {
        Organisations() {
            super(
                    bench,
                    Kind.ORGANISATIONS,
                    UnitOfWork::organisations,
                    OrganisationQuery.all(),
                    Samples.organisations());
        }
    }

    @Nested
    class Persons extends KindCases<StakeholderId, Person, PersonQuery> {
        Persons() {
            super(bench, Kind.PERSONS, UnitOfWork::persons, PersonQuery.all(), Samples.persons());
        }
    }

    @Nested
    class Initiatives extends KindCases<InitiativeId, Initiative, InitiativeQuery> {
        Initiatives() {
            super(bench, Kind.INITIATIVES, UnitOfWork::initiatives, InitiativeQuery.all(), Samples.initiatives());
        }
    }

    @Nested
    class Networks extends KindCases<NetworkId, Network, NetworkQuery> {
        Networks() {
            super(bench, Kind.NETWORKS, UnitOfWork::networks, NetworkQuery.all(), Samples.networks());
        }
    }

    @Nested
    class Groups extends KindCases<ExperimentationGroupId, ExperimentationGroup, GroupQuery> {
        Groups() {
            super(bench, Kind.GROUPS, UnitOfWork::groups, GroupQuery.all(), Samples.groups());
        }
    }

    @Nested
    class Gatherings extends KindCases<GatheringId, Gathering, GatheringQuery> {
        Gatherings() {
            super(bench, Kind.GATHERINGS, UnitOfWork::gatherings, GatheringQuery.all(), Samples.gatherings());
        }
    }

    @Nested
    class Programmes extends KindCases<ProgrammeId, Programme, ProgrammeQuery> {
        Programmes() {
            super(bench, Kind.PROGRAMMES, UnitOfWork::programmes, ProgrammeQuery.all(), Samples.programmes());
        }
    }

    @Nested
    class Tools extends KindCases<SharedToolId, SharedTool, ToolQuery> {
        Tools() {
            super(bench, Kind.TOOLS, UnitOfWork::tools, ToolQuery.all(), Samples.tools());
        }
    }

    @Nested
    class Practices extends KindCases<PracticeId, Practice, PracticeQuery> {
        Practices() {
            super(bench, Kind.PRACTICES, UnitOfWork::practices, PracticeQuery.all(), Samples.practices());
        }
    }

    @Nested
    class Decisions extends KindCases<MatchDecisionId, MatchDecision, DecisionQuery> {
        Decisions() {
            super(bench, Kind.DECISIONS, UnitOfWork::decisions, DecisionQuery.all(), Samples.decisions());
        }
    }

    @Nested
    class Alerts extends KindCases<AlertId, Alert, AlertQuery> {
        Alerts() {
            super(bench, Kind.ALERTS, UnitOfWork::alerts, AlertQuery.all(), Samples.alerts());
        }
    }

    @Nested
    class Versions extends VersionCases {
        Versions() {
            super(bench);
        }
    }

    @Nested
    class UnitsOfWork extends UnitCases {
        UnitsOfWork() {
            super(bench);
        }
    }

    @Nested
    class Acts extends ActCases {
        Acts() {
            super(bench);
        }
    }

    @Nested
    class TheHistory extends HistoryCases {
        TheHistory() {
            super(bench);
        }
    }

    @Nested
    class Requests extends RequestCases {
        Requests() {
            super(bench);
        }
    }

    @Nested
    class Searches extends SearchCases {
        Searches() {
            super(bench);
        }
    }

    @Nested
    class Isolation extends IsolationCases {
        Isolation() {
            super(bench);
        }
    }

    @Nested
    class Lists extends ListCases {
        Lists() {
            super(bench);
        }
    }

    @Nested
    class Cursors extends CursorCases {
        Cursors() {
            super(bench);
        }
    }

    @Nested
    class Filters extends FilterCases {
        Filters() {
            super(bench);
        }
    }

    @Nested
    class Values extends ValueCases {
        Values() {
            super(bench);
        }
    }

    @Nested
    class Privacy extends PrivacyCases {
        Privacy() {
            super(bench);
        }
    }

    @Nested
    class Erasures extends ErasureCases {
        Erasures() {
            super(bench);
        }
    }

    @Nested
    class Carrying extends CarryingCases {
        Carrying() {
            super(bench);
        }
    }

    @Nested
    class Deadlines extends DeadlineCases {
        Deadlines() {
            super(bench);
        }
    }

    @Nested
    class Life extends LifeCases {
        Life() {
            super(bench);
        }
    }

    @Nested
    class Durability extends DurabilityCases {
        Durability() {
            super(bench);
        }
    }
}
