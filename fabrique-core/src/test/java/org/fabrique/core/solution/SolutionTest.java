package org.fabrique.core.solution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.fabrique.core.FabriqueDomain;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.resource.Quantity;
import org.fabrique.core.resource.ResourceKind;
import org.fabrique.core.territory.Setting;
import org.fabrique.core.territory.TerritoryCode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@Domain(FabriqueDomain.class)
@Domain(DomainContext.Global.class)
class SolutionTest {
    private static final Solution GARAGE = Solution.of(new SolutionId("roving-garage"), "Garage itinérant");

    @Property
    void aThresholdIsReachedOnItsGoodSideBoundIncluded(@ForAll Threshold threshold, @ForAll Quantity any) {
        Quantity measured = new Quantity(any.amount(), threshold.quantity().unit());
        int order = measured.amount().compareTo(threshold.quantity().amount());

        assertThat(threshold.isReachedBy(threshold.quantity())).isTrue();
        assertThat(threshold.isReachedBy(measured))
                .isEqualTo(threshold.bound() == Threshold.Bound.AT_LEAST ? order >= 0 : order <= 0);
    }

    @Property
    void aPrivateSolutionNamesItsFabrique(@ForAll Solution solution) {
        assertThat(solution.fabrique() != null || solution.visibility() != Visibility.PRIVATE)
                .isTrue();
    }

    @Property
    void settingsStandOnceInTheirOwnOrder(@ForAll Solution solution) {
        assertThat(solution.settings()).isSorted().doesNotHaveDuplicates();
        assertThat(solution.withSettings(List.of(Setting.COAST, Setting.RURAL, Setting.COAST))
                        .settings())
                .containsExactly(Setting.RURAL, Setting.COAST);
    }

    @Nested
    class AThreshold {
        @Test
        void onPopulationIsCountedInInhabitants() {
            Threshold small = Threshold.population(Threshold.Bound.AT_MOST, 10_000);

            assertThat(small.isReachedBy(Quantity.of(10_000, Threshold.INHABITANTS)))
                    .isTrue();
            assertThat(small.isReachedBy(Quantity.of(10_001, Threshold.INHABITANTS)))
                    .isFalse();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Threshold(
                            Threshold.Measure.POPULATION, Threshold.Bound.AT_LEAST, Quantity.of(1, "people")));
        }

        @Test
        void comparesNothingInAnotherUnit() {
            Threshold room = Threshold.atLeast(Quantity.of(120, "m2"));

            assertThat(room.isReachedBy(new Quantity(new BigDecimal("120.0"), "m2")))
                    .isTrue();
            assertThatIllegalArgumentException().isThrownBy(() -> room.isReachedBy(Quantity.of(120, "EUR")));
        }
    }

    @Nested
    class OfTheCommonCatalogue {
        @Test
        void isPublic() {
            assertThat(GARAGE.visibility()).isEqualTo(Visibility.PUBLIC);
            assertThat(GARAGE.fabrique()).isNull();
        }

        @Test
        void cannotBePrivateToNobody() {
            assertThatIllegalArgumentException().isThrownBy(() -> GARAGE.keptBy(null, Visibility.PRIVATE));
            assertThat(GARAGE.keptBy(new FabriqueId("tag29"), Visibility.PRIVATE)
                            .fabrique())
                    .isEqualTo(new FabriqueId("tag29"));
        }

        @Test
        void changesOnePartAtATime() {
            Solution changed = GARAGE.withName("Garage solidaire").withFamily("garage-solidaire");

            assertThat(changed.name()).isEqualTo("Garage solidaire");
            assertThat(changed)
                    .usingRecursiveComparison()
                    .ignoringFields("name", "family")
                    .isEqualTo(GARAGE);
        }
    }

    @Nested
    class TheLineOfASolution {
        @Test
        void namesEachParentOnce() {
            SolutionId parent = new SolutionId("garage-solidaire");

            assertThat(GARAGE.derivedFrom()).isEmpty();
            assertThat(GARAGE.withDerivedFrom(List.of(parent, parent)).derivedFrom())
                    .containsExactly(parent);
        }

        @Test
        void doesNotBeginWithItself() {
            assertThatIllegalArgumentException().isThrownBy(() -> GARAGE.withDerivedFrom(List.of(GARAGE.id())));
        }
    }

    @Nested
    class ARequirement {
        @Test
        void isEssentialOrHelpful() {
            Requirement mechanic = Requirement.essential(RequirementKind.SKILL, "un mécanicien")
                    .withThreshold(Threshold.atLeast(Quantity.of(1, "people")));

            assertThat(mechanic.essential()).isTrue();
            assertThat(mechanic.threshold()).isNotNull();
            assertThat(Requirement.helpful(RequirementKind.LOCAL, "un marché").essential())
                    .isFalse();
        }

        @Test
        void isAnsweredByAKindOfResourceOrByNone() {
            assertThat(RequirementKind.LOCAL.answeredBy()).contains(ResourceKind.IN_KIND);
            assertThat(RequirementKind.SCALE.answeredBy()).isEmpty();
            assertThat(RequirementKind.AUTHORISATION.answeredBy()).isEmpty();
        }
    }

    @Test
    void closedListsAreFoundByTheirCodes() {
        assertThat(RequirementKind.values())
                .allSatisfy(
                        kind -> assertThat(RequirementKind.ofCode(kind.code())).contains(kind));
        assertThat(ReplicationMode.values())
                .allSatisfy(
                        mode -> assertThat(ReplicationMode.ofCode(mode.code())).contains(mode));
        assertThat(RevenueKind.values())
                .allSatisfy(kind -> assertThat(RevenueKind.ofCode(kind.code())).contains(kind));
        assertThat(RevenueKind.ofCode("")).isEmpty();
    }

    @Test
    void anImplementationNamesItsPlaceEvenWithoutACode() {
        assertThat(Implementation.in(" Brest ", TerritoryCode.commune("29019")).place())
                .isEqualTo("Brest");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Implementation("Brest", null, null, Year.of(2012), Year.of(2011), null, null));
        assertThat(TrackRecord.of(List.of()).level()).isEqualTo(EvidenceLevel.UNKNOWN);
    }
}
