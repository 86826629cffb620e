package org.fabrique.persistence.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.initiative.Phase;
import org.fabrique.core.initiative.Standing;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.NeedStatus;
import org.fabrique.core.network.MembershipStatus;
import org.fabrique.core.resource.ResourceKind;
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
    }
}
