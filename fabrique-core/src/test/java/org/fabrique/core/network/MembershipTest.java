package org.fabrique.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.fabrique.core.network.MembershipStatus.CANDIDATE;
import static org.fabrique.core.network.MembershipStatus.EXPERIMENTING;
import static org.fabrique.core.network.MembershipStatus.LABELLED;
import static org.fabrique.core.network.MembershipStatus.LEFT;
import static org.fabrique.core.network.MembershipStatus.SUSPENDED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.fabrique.core.FabriqueDomain;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.core.territory.TerritoryCode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@Domain(FabriqueDomain.class)
@Domain(DomainContext.Global.class)
class MembershipTest {
    private static final Map<MembershipStatus, Set<MembershipStatus>> ALLOWED = Map.of(
            CANDIDATE, Set.of(EXPERIMENTING, LABELLED, LEFT),
            EXPERIMENTING, Set.of(LABELLED, SUSPENDED, LEFT),
            LABELLED, Set.of(SUSPENDED, LEFT),
            SUSPENDED, Set.of(EXPERIMENTING, LABELLED, LEFT),
            LEFT, Set.of(CANDIDATE));
    private static final LocalDate BESANCON = LocalDate.of(2018, 3, 28);
    private static final FabriqueId FINISTERE = new FabriqueId("tag29");

    @Property
    void aStepIsAllowedExactlyWhenTheTableSaysSo(
            @ForAll Membership membership, @ForAll MembershipStatus next, @ForAll LocalDate on) {
        MembershipStep last = membership.steps().get(membership.steps().size() - 1);
        MembershipStep step = MembershipStep.of(next, on);

        if (ALLOWED.getOrDefault(last.status(), Set.of()).contains(next) && !on.isBefore(last.on())) {
            assertThat(membership.then(step).steps())
                    .startsWith(membership.steps().toArray(MembershipStep[]::new))
                    .endsWith(step);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> membership.then(step));
        }
    }

    @Property
    void theStatusOnADayIsThatOfTheLastStepTakenByThen(@ForAll Membership membership, @ForAll LocalDate day) {
        Optional<MembershipStatus> expected = Optional.empty();
        for (MembershipStep step : new ArrayList<>(membership.steps())) {
            if (step.on().compareTo(day) <= 0) {
                expected = Optional.of(step.status());
            }
        }

        assertThat(membership.statusOn(day)).isEqualTo(expected);
    }

    @Nested
    class ACandidateOf2018 {
        private final Membership membership = Membership.begin(FINISTERE, MembershipStep.of(CANDIDATE, BESANCON))
                .then(MembershipStep.of(EXPERIMENTING, BESANCON.plusMonths(3)))
                .then(new MembershipStep(LABELLED, BESANCON.plusYears(1), "  ", new StakeholderId("avise")));

        @Test
        void isLabelledAYearLater() {
            assertThat(membership.statusOn(BESANCON.minusDays(1))).isEmpty();
            assertThat(membership.statusOn(BESANCON)).contains(CANDIDATE);
            assertThat(membership.statusOn(BESANCON.plusYears(1).minusDays(1))).contains(EXPERIMENTING);
            assertThat(membership.statusOn(BESANCON.plusYears(9))).contains(LABELLED);
        }

        @Test
        void hasAHistoryWithAFirstStep() {
            assertThat(membership.steps().get(2).motive()).isNull();
            assertThatIllegalArgumentException().isThrownBy(() -> new Membership(FINISTERE, List.of()));
        }
    }

    @Nested
    class AFabrique {
        private final Fabrique fabrique =
                Fabrique.of(FINISTERE, "TAg29", new StakeholderId("a"), TerritoryCode.department("29"));

        @Test
        void canBeCarriedByAConsortium() {
            assertThat(fabrique.isConsortium()).isFalse();
            assertThat(fabrique.withHosts(List.of(new StakeholderId("a"), new StakeholderId("b")))
                            .isConsortium())
                    .isTrue();
            assertThat(fabrique.withHosts(List.of(new StakeholderId("a"), new StakeholderId("a")))
                            .isConsortium())
                    .isFalse();
        }

        @Test
        void hasAHost() {
            assertThatIllegalArgumentException().isThrownBy(() -> fabrique.withHosts(List.of()));
        }

        @Test
        void coversSeveralTerritoriesOnceEach() {
            TerritoryCode department = TerritoryCode.department("29");

            assertThat(fabrique.withTerritories(List.of(department, TerritoryCode.zone("brest"), department))
                            .territories())
                    .containsExactly(department, TerritoryCode.zone("brest"));
        }
    }
}
