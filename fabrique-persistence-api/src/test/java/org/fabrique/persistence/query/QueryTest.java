package org.fabrique.persistence.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.alert.AlertKind;
import org.fabrique.core.initiative.Phase;
import org.fabrique.core.initiative.Standing;
import org.fabrique.core.need.MatchDecision;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.NeedStatus;
import org.fabrique.core.network.GatheringKind;
import org.fabrique.core.network.MembershipStatus;
import org.fabrique.core.network.NetworkId;
import org.fabrique.core.resource.ResourceKind;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.stakeholder.OrganisationKind;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.ThemeCode;
import org.junit.jupiter.api.Test;

class QueryTest {

    private static final FabriqueId LIMOUSIN = new FabriqueId("limousin");
    private static final TerritoryCode CREUSE = TerritoryCode.department("23");
    private static final ThemeCode MOBILITY = new ThemeCode("MOB");
    private static final Need NEED = Need.captured(new NeedId("n-1"), LIMOUSIN, "Besoin");

    @Test
    void aFilterThatIsNotGivenLetsEverythingThrough() {
        assertThat(NeedQuery.all().matches(NEED)).isTrue();
    }

    @Test
    void aSetThatIsGivenAndEmptyLetsNothingThrough() {
        assertThat(NeedQuery.all().having(List.of()).matches(NEED)).isFalse();
        assertThat(NeedQuery.all().about(List.of()).matches(NEED)).isFalse();
    }

    @Test
    void filtersAddUp() {
        NeedQuery query = NeedQuery.all().keptBy(LIMOUSIN).in(List.of(CREUSE));
        assertThat(query.matches(NEED)).isFalse();
        assertThat(query.matches(NEED.withTerritory(CREUSE))).isTrue();
        assertThat(query.about(List.of(MOBILITY)).matches(NEED.withTerritory(CREUSE)))
                .isFalse();
    }

    /** A cursor tells queries apart by this alone. */
    @Test
    void twoQueriesThatAskSomethingElseLookDifferent() {
        Stream<Query<?>> queries = Stream.of(
                NeedQuery.all(),
                NeedQuery.all().keptBy(LIMOUSIN),
                NeedQuery.all().in(List.of()),
                NeedQuery.all().in(List.of(CREUSE)),
                NeedQuery.all().about(List.of(MOBILITY)),
                NeedQuery.all().about(List.of()),
                NeedQuery.all().having(List.of(NeedStatus.DORMANT)),
                InitiativeQuery.all().answering(NEED.id()),
                InitiativeQuery.all().inPhase(List.of(Phase.LAUNCH)),
                InitiativeQuery.all().standing(List.of(Standing.ACTIVE)));
        assertThat(queries.map(Query::fingerprint)).doesNotHaveDuplicates();
        assertThat(Stream.of(
                                ResourceQuery.all().ofKind(List.of(ResourceKind.SKILL)),
                                ResourceQuery.all().in(List.of(CREUSE)),
                                ResourceQuery.all().keptBy(LIMOUSIN))
                        .map(Query::fingerprint))
                .doesNotHaveDuplicates();
        assertThat(SolutionQuery.all().fingerprint())
                .isNotEqualTo(SolutionQuery.all().about(List.of(MOBILITY)).fingerprint());
        assertThat(FabriqueQuery.all().fingerprint())
                .isNotEqualTo(FabriqueQuery.all().in(List.of(CREUSE)).fingerprint());
        assertThat(PersonQuery.all().fingerprint())
                .isNotEqualTo(PersonQuery.all().controlledBy(LIMOUSIN).fingerprint());
        assertThat(MembershipQuery.all().fingerprint())
                .isNotEqualTo(MembershipQuery.all()
                        .having(List.of(MembershipStatus.LEFT))
                        .fingerprint());
        assertThat(OrganisationQuery.all().fingerprint())
                .isNotEqualTo(OrganisationQuery.all()
                        .ofKind(List.of(OrganisationKind.MUTUAL))
                        .fingerprint());
        differ(
                GatheringQuery.all(),
                GatheringQuery.all().heldBy(LIMOUSIN),
                GatheringQuery.all().visitedBy(LIMOUSIN),
                GatheringQuery.all().ofKind(List.of(GatheringKind.LEARNING_VISIT)),
                GatheringQuery.all().in(List.of(CREUSE)));
        differ(
                ProgrammeQuery.all(),
                ProgrammeQuery.all().keptBy(LIMOUSIN),
                ProgrammeQuery.all().about(List.of(MOBILITY)),
                ProgrammeQuery.all().in(List.of(CREUSE)));
        differ(GroupQuery.all(), GroupQuery.all().of(new NetworkId("fai")));
        differ(ToolQuery.all(), ToolQuery.all().sharedBy(LIMOUSIN));
        differ(PracticeQuery.all(), PracticeQuery.all().sharedBy(LIMOUSIN));
        differ(
                DecisionQuery.all(),
                DecisionQuery.all().keptBy(LIMOUSIN),
                DecisionQuery.all().about(NEED.id()),
                DecisionQuery.all().about(new SolutionId("n-1")),
                DecisionQuery.all().having(List.of(MatchDecision.Verdict.CHOSEN)),
                DecisionQuery.all().holding(true),
                DecisionQuery.all().holding(false));
        differ(
                AlertQuery.all(),
                AlertQuery.all().toldTo(LIMOUSIN),
                AlertQuery.all().ofKind(List.of(AlertKind.REVIEW_DUE)),
                AlertQuery.all().seen(true),
                AlertQuery.all().seen(false));
        differ(NetworkQuery.all(), NetworkQuery.all().finding(Search.saying("réseau")));
    }

    private static void differ(Query<?>... queries) {
        assertThat(Stream.of(queries).map(Query::fingerprint)).doesNotHaveDuplicates();
    }
}
