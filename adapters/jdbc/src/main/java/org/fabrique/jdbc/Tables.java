package org.fabrique.jdbc;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.alert.Alert;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.need.MatchDecision;
import org.fabrique.core.need.Need;
import org.fabrique.core.network.ExperimentationGroup;
import org.fabrique.core.network.Fabrique;
import org.fabrique.core.network.Gathering;
import org.fabrique.core.network.Membership;
import org.fabrique.core.network.MembershipStatus;
import org.fabrique.core.network.Practice;
import org.fabrique.core.network.SharedTool;
import org.fabrique.core.programme.Programme;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.stakeholder.Organisation;
import org.fabrique.core.stakeholder.Person;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.query.AlertQuery;
import org.fabrique.persistence.query.DecisionQuery;
import org.fabrique.persistence.query.FabriqueQuery;
import org.fabrique.persistence.query.GatheringQuery;
import org.fabrique.persistence.query.GroupQuery;
import org.fabrique.persistence.query.InitiativeQuery;
import org.fabrique.persistence.query.MembershipQuery;
import org.fabrique.persistence.query.NeedQuery;
import org.fabrique.persistence.query.OrganisationQuery;
import org.fabrique.persistence.query.PersonQuery;
import org.fabrique.persistence.query.PracticeQuery;
import org.fabrique.persistence.query.ProgrammeQuery;
import org.fabrique.persistence.query.Query;
import org.fabrique.persistence.query.ResourceQuery;
import org.fabrique.persistence.query.SolutionQuery;
import org.fabrique.persistence.query.ToolQuery;

/** The table of each kind, as the migrations make it. */
final class Tables {

    private static final Map<Kind<?, ?, ?>, Table<?, ?, ?>> ALL = Stream.of(
                    new Table<>(Kind.ORGANISATIONS).column("kind", Organisation::kind, OrganisationQuery::kinds),
                    new Table<>(Kind.PERSONS).column("controller", Person::controller, PersonQuery::controller),
                    new Table<>(Kind.FABRIQUES).link("territory", Fabrique::territories, FabriqueQuery::territories),
                    new Table<>(Kind.MEMBERSHIPS).column("status", Tables::lastStatus, MembershipQuery::statuses),
                    new Table<>(Kind.NEEDS)
                            .column("fabrique", Need::fabrique, NeedQuery::fabrique)
                            .column("status", Need::status, NeedQuery::statuses)
                            .column("territory", Need::territory, NeedQuery::territories)
                            .link("theme", Need::themes, NeedQuery::themes),
                    new Table<>(Kind.RESOURCES)
                            .column("fabrique", LocalResource::fabrique, ResourceQuery::fabrique)
                            .column("territory", LocalResource::territory, ResourceQuery::territories)
                            .column("kind", LocalResource::kind, ResourceQuery::kinds),
                    new Table<>(Kind.SOLUTIONS).link("theme", Solution::themes, SolutionQuery::themes),
                    new Table<>(Kind.INITIATIVES)
                            .column("fabrique", Initiative::fabrique, InitiativeQuery::fabrique)
                            .column("phase", Initiative::phase, InitiativeQuery::phases)
                            .column("standing", Initiative::standing, InitiativeQuery::standings)
                            .link("need", Initiative::needs, InitiativeQuery::need),
                    new Table<>(Kind.NETWORKS),
                    new Table<>(Kind.GROUPS).column("network", ExperimentationGroup::network, GroupQuery::network),
                    new Table<>(Kind.GATHERINGS)
                            .column("host", Gathering::host, GatheringQuery::host)
                            .column("kind", Gathering::kind, GatheringQuery::kinds)
                            .column("territory", Gathering::territory, GatheringQuery::territories)
                            .link("visitor", Gathering::visitors, GatheringQuery::visitor),
                    new Table<>(Kind.PROGRAMMES)
                            .column("fabrique", Programme::fabrique, ProgrammeQuery::fabrique)
                            .link("theme", Programme::themes, ProgrammeQuery::themes)
                            .link("territory", Programme::perimeter, ProgrammeQuery::territories),
                    new Table<>(Kind.TOOLS).column("fabrique", SharedTool::sharedBy, ToolQuery::fabrique),
                    new Table<>(Kind.PRACTICES).column("fabrique", Practice::sharedBy, PracticeQuery::fabrique),
                    new Table<>(Kind.DECISIONS)
                            .column("fabrique", MatchDecision::fabrique, DecisionQuery::fabrique)
                            .column("need", MatchDecision::need, DecisionQuery::need)
                            .column("solution", MatchDecision::solution, DecisionQuery::solution)
                            .column("verdict", MatchDecision::verdict, DecisionQuery::verdicts)
                            .column("holds", MatchDecision::holds, DecisionQuery::holds),
                    new Table<>(Kind.ALERTS)
                            .column("fabrique", Alert::fabrique, AlertQuery::fabrique)
                            .column("kind", Alert::kind, AlertQuery::kinds)
                            .column("seen", Alert::isSeen, AlertQuery::seen))
            .collect(Collectors.toUnmodifiableMap(Table::kind, table -> table));

    private Tables() {}

    @SuppressWarnings("unchecked") // A table is only ever put under its own kind.
    static <I, T, Q extends Query<T>> Table<I, T, Q> of(Kind<I, T, Q> kind) {
        Table<?, ?, ?> table = ALL.get(kind);
        if (table == null) {
            throw new IllegalStateException("There is no table for the kind %s.".formatted(kind));
        }
        return (Table<I, T, Q>) table;
    }

    private static MembershipStatus lastStatus(Membership membership) {
        return membership.steps().get(membership.steps().size() - 1).status();
    }
}
