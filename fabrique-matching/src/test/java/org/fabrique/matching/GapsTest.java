package org.fabrique.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabrique.matching.SampleWorld.LIMOUSIN;
import static org.fabrique.matching.SampleWorld.SHOP;
import static org.fabrique.matching.SampleWorld.noMoreShops;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.resource.Quantity;
import org.fabrique.core.resource.ResourceId;
import org.fabrique.core.resource.ResourceKind;
import org.fabrique.core.solution.Requirement;
import org.fabrique.core.solution.RequirementKind;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.Threshold;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.territory.TerritoryProfile;
import org.junit.jupiter.api.Test;

class GapsTest {

    private static final TerritoryCode CREUSE = TerritoryCode.department("23");
    private static final String GARAGE = "un garage pour le camion";

    @Test
    void everythingIsUnknownWhereNothingIsKnown() {
        assertThat(states(SHOP, LocalContext.none())).containsExactly(Gap.State.UNKNOWN, Gap.State.UNKNOWN);
    }

    @Test
    void theEssentialComesFirst() {
        assertThat(gaps(SHOP, LocalContext.none()).get(0).requirement().essential())
                .isTrue();
    }

    @Test
    void aResourceOfTheSameKindOnlyProposes() {
        Gap gap = gaps(SHOP, with(premises("ancienne caserne"))).get(0);
        assertThat(gap.state()).isEqualTo(Gap.State.UNKNOWN);
        assertThat(gap.reason().fr()).contains("ancienne caserne");
    }

    @Test
    void aStatedAbsenceIsMissing() {
        LocalResource none =
                LocalResource.absent(new ResourceId("r"), LIMOUSIN, ResourceKind.PREMISES, "aucun local", CREUSE);
        assertThat(states(SHOP, with(none))).containsExactly(Gap.State.MISSING, Gap.State.UNKNOWN);
    }

    @Test
    void whatAPersonConfirmsDecides() {
        LocalContext confirmed =
                LocalContext.none().withConfirmations(List.of(new Confirmation(SHOP.id(), GARAGE, true)));
        assertThat(states(SHOP, confirmed)).containsExactly(Gap.State.MET, Gap.State.UNKNOWN);
        LocalContext denied = confirmed.withConfirmations(
                List.of(new Confirmation(SHOP.id(), GARAGE, true), new Confirmation(SHOP.id(), GARAGE, false)));
        assertThat(states(SHOP, denied)).startsWith(Gap.State.MISSING);
    }

    @Test
    void aMeasuredResourceReachesAThresholdOrDoesNot() {
        Solution wide = requiring(Requirement.essential(RequirementKind.PREMISES, "100 m²")
                .withThreshold(Threshold.atLeast(Quantity.of(100, "m2"))));
        assertThat(states(wide, with(premises("halle").withQuantity(Quantity.of(120, "m2")))))
                .containsExactly(Gap.State.MET);
        assertThat(states(wide, with(premises("réduit").withQuantity(Quantity.of(99, "m2")))))
                .containsExactly(Gap.State.MISSING);
        assertThat(states(wide, with(premises("salle").withQuantity(Quantity.of(2, "rooms")))))
                .containsExactly(Gap.State.UNKNOWN);
    }

    @Test
    void aPopulationIsMeasuredOnTheTerritoryOfTheNeed() {
        Solution small = requiring(Requirement.essential(RequirementKind.SCALE, "moins de 10 000 habitants")
                .withThreshold(Threshold.population(Threshold.Bound.AT_MOST, 10_000)));
        assertThat(new Gaps(noMoreShops().withTerritory(CREUSE), LocalContext.of(inhabitants(9_999)))
                        .of(small)
                        .get(0)
                        .state())
                .isEqualTo(Gap.State.MET);
        assertThat(new Gaps(noMoreShops().withTerritory(CREUSE), LocalContext.of(inhabitants(10_001)))
                        .of(small)
                        .get(0)
                        .state())
                .isEqualTo(Gap.State.MISSING);
        assertThat(states(small, LocalContext.none())).containsExactly(Gap.State.UNKNOWN);
    }

    @Test
    void aSolutionWhoseEssentialsAreMetIsAdopted() {
        LocalContext confirmed =
                LocalContext.none().withConfirmations(List.of(new Confirmation(SHOP.id(), GARAGE, true)));
        Catalogue catalogue = Catalogue.of(List.of(SHOP));
        MatchingEngine engine = MatchingEngine.standard();
        assertThat(engine.match(noMoreShops(), catalogue, confirmed).verdict()).isEqualTo(ResultVerdict.ADOPT);
        assertThat(engine.match(noMoreShops(), catalogue).verdict()).isEqualTo(ResultVerdict.ADAPT);
    }

    private static Solution requiring(Requirement requirement) {
        return SHOP.withRequirements(List.of(requirement));
    }

    private static LocalResource premises(String label) {
        return LocalResource.of(new ResourceId("r"), LIMOUSIN, ResourceKind.PREMISES, label, CREUSE);
    }

    private static LocalContext with(LocalResource resource) {
        return LocalContext.none().withResources(List.of(resource));
    }

    private static List<Gap> gaps(Solution solution, LocalContext context) {
        return new Gaps(noMoreShops(), context).of(solution);
    }

    private static List<Gap.State> states(Solution solution, LocalContext context) {
        return gaps(solution, context).stream().map(Gap::state).toList();
    }

    private static Gazetteer inhabitants(int population) {
        TerritoryProfile profile =
                new TerritoryProfile(Territory.of(CREUSE, "Creuse"), population, null, null, null, Map.of(), Map.of());
        return new OnePlace(profile);
    }

    /** Knows one territory. */
    private record OnePlace(TerritoryProfile known) implements Gazetteer {
        @Override
        public Optional<Territory> find(TerritoryCode code) {
            return profile(code).map(TerritoryProfile::territory);
        }

        @Override
        public List<Territory> named(String name) {
            return List.of();
        }

        @Override
        public List<Territory> withPostalCode(String postalCode) {
            return List.of();
        }

        @Override
        public List<Territory> communesOf(TerritoryCode code) {
            return List.of();
        }

        @Override
        public List<Territory> containersOf(TerritoryCode code) {
            return List.of();
        }

        @Override
        public OptionalDouble shareOfLivingIn(TerritoryCode one, TerritoryCode other) {
            return OptionalDouble.empty();
        }

        @Override
        public Optional<TerritoryProfile> profile(TerritoryCode code) {
            return known.territory().code().equals(code) ? Optional.of(known) : Optional.empty();
        }
    }
}
