package org.fabrique.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabrique.matching.SampleWorld.LIMOUSIN;
import static org.fabrique.matching.SampleWorld.SHOP;
import static org.fabrique.matching.SampleWorld.noMoreShops;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.fabrique.core.Message;
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
import org.fabrique.territories.FrenchTerritories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GapsTest {

    private static final TerritoryCode CREUSE = TerritoryCode.department("23");
    private static final TerritoryCode GUERET = TerritoryCode.commune("23096");
    private static final TerritoryCode AUBUSSON = TerritoryCode.commune("23008");
    private static final TerritoryCode NOUVELLE_AQUITAINE = TerritoryCode.region("75");
    private static final TerritoryCode REUNION = TerritoryCode.department("974");
    private static final TerritoryCode REGION_OF_REUNION = TerritoryCode.region("04");
    private static final TerritoryCode PARIS = TerritoryCode.commune("75056");
    private static final TerritoryCode DEPARTMENT_OF_PARIS = TerritoryCode.department("75");
    private static final TerritoryCode TWELFTH = TerritoryCode.parse("arm:75112");
    private static final LocalContext FRANCE = LocalContext.of(FrenchTerritories.load());
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

    @Nested
    class WhatIsSaidOfAnotherTerritory {

        private final Requirement team = Requirement.essential(RequirementKind.VOLUNTEERS, "des bénévoles");
        private final Requirement fiveOrMore = team.withThreshold(Threshold.atLeast(Quantity.of(5, "people")));

        @Test
        void anAbsenceInOnePlaceIsNotOneInTheWholeArea() {
            Gap gap = gap(team, CREUSE, absent("Pas de bénévoles à Guéret", GUERET));
            assertThat(gap.state()).isEqualTo(Gap.State.UNKNOWN);
            assertThat(gap.reason())
                    .isEqualTo(Message.of(
                            "Absence dite pour Guéret : Pas de bénévoles à Guéret. Du reste, rien n'est connu.",
                            "Said to be absent for Guéret: Pas de bénévoles à Guéret. Of the rest nothing is known."));
        }

        @Test
        void anAbsenceInTheWholeAreaIsOneInEachOfItsPlaces() {
            assertThat(gap(team, GUERET, absent("aucun bénévole", CREUSE)).state())
                    .isEqualTo(Gap.State.MISSING);
            assertThat(gap(team, CREUSE, absent("aucun bénévole", CREUSE)).state())
                    .isEqualTo(Gap.State.MISSING);
        }

        @Test
        void anAbsenceElsewhereSaysNothing() {
            Gap gap = gap(team, GUERET, absent("aucun bénévole", AUBUSSON));
            assertThat(gap.state()).isEqualTo(Gap.State.UNKNOWN);
            assertThat(gap.reason().fr()).isEqualTo("Rien n'en est connu ici.");
        }

        @Test
        void anAbsenceInAPartOfACommuneSaysNothingOfAnother() {
            assertThat(gap(team, GUERET, absent("conducteurs", TWELFTH))
                            .reason()
                            .fr())
                    .isEqualTo("Rien n'en est connu ici.");
            assertThat(gap(team, TWELFTH, absent("conducteurs", GUERET))
                            .reason()
                            .fr())
                    .isEqualTo("Rien n'en est connu ici.");
            assertThat(gap(team, PARIS, absent("conducteurs", TWELFTH)).reason().fr())
                    .isEqualTo("Absence dite pour Paris 12e Arrondissement : conducteurs. Du reste, rien n'est connu.");
        }

        @Test
        void theSameCommunesAreTheSamePlaceUnderEitherCode() {
            assertThat(Stream.of(
                            gap(fiveOrMore, REUNION, volunteers("relais", 12, REGION_OF_REUNION)),
                            gap(fiveOrMore, REGION_OF_REUNION, volunteers("relais", 12, REUNION)),
                            gap(fiveOrMore, PARIS, volunteers("relais", 12, DEPARTMENT_OF_PARIS)),
                            gap(fiveOrMore, DEPARTMENT_OF_PARIS, volunteers("relais", 12, PARIS))))
                    .extracting(Gap::state)
                    .containsOnly(Gap.State.MET);
            assertThat(Stream.of(
                            gap(team, REUNION, absent("aucun bénévole", REGION_OF_REUNION)),
                            gap(team, REGION_OF_REUNION, absent("aucun bénévole", REUNION)),
                            gap(team, PARIS, absent("aucun bénévole", DEPARTMENT_OF_PARIS)),
                            gap(team, DEPARTMENT_OF_PARIS, absent("aucun bénévole", PARIS))))
                    .extracting(Gap::state)
                    .containsOnly(Gap.State.MISSING);
        }

        @Test
        void theVolunteersOfARegionAreNotThoseOfAVillage() {
            Gap gap = gap(fiveOrMore, GUERET, volunteers("Réseau régional", 500, NOUVELLE_AQUITAINE));
            assertThat(gap.state()).isEqualTo(Gap.State.UNKNOWN);
            assertThat(gap.reason())
                    .isEqualTo(Message.of(
                            "À confirmer : Réseau régional (500 personnes, Nouvelle-Aquitaine).",
                            "To be confirmed: Réseau régional (500 people, Nouvelle-Aquitaine)."));
            assertThat(gap(fiveOrMore, GUERET, volunteers("Deux ou trois", 3, CREUSE))
                            .state())
                    .isEqualTo(Gap.State.UNKNOWN);
        }

        @Test
        void theVolunteersOfAVillageAreAmongThoseOfItsDepartment() {
            assertThat(gap(fiveOrMore, CREUSE, volunteers("Les Guérétois", 5, GUERET)))
                    .isEqualTo(new Gap(
                            fiveOrMore,
                            Gap.State.MET,
                            Message.of(
                                    "5 personnes ici ; il en faut au moins 5.",
                                    "5 people here; it takes at least 5.")));
        }

        @Test
        void whoSaysNotWhereTheNeedIsKnowsOfNoQuantityAndNoAbsenceHere() {
            assertThat(gap(fiveOrMore, null, volunteers("Les Guérétois", 5, GUERET))
                            .state())
                    .isEqualTo(Gap.State.UNKNOWN);
            assertThat(gap(team, null, absent("aucun bénévole", CREUSE)).state())
                    .isEqualTo(Gap.State.UNKNOWN);
            assertThat(gap(fiveOrMore, null, volunteers("Ceux d'ici", 5, LocalContext.HERE))
                            .state())
                    .isEqualTo(Gap.State.MET);
        }
    }

    @Nested
    class SeveralResourcesOfOneKind {

        private final Requirement fiveOrMore = Requirement.essential(RequirementKind.VOLUNTEERS, "cinq bénévoles")
                .withThreshold(Threshold.atLeast(Quantity.of(5, "people")));

        @Test
        void reachTogetherWhatOneOfThemDoesNotIfTheyAreOthers() {
            Gap gap = gap(fiveOrMore, CREUSE, volunteers("bassin", 3, GUERET), volunteers("église", 3, GUERET));
            assertThat(gap.state()).isEqualTo(Gap.State.UNKNOWN);
            assertThat(gap.reason())
                    .isEqualTo(Message.of(
                            "Jusqu'à 6 personnes en tout ici, à confirmer ; il en faut au moins 5.",
                            "Up to 6 people in all here, to be confirmed; it takes at least 5."));
        }

        @Test
        void areTooFewWhenAllOfThemAre() {
            Gap gap = gap(fiveOrMore, CREUSE, volunteers("bassin", 2, GUERET), volunteers("église", 2, GUERET));
            assertThat(gap.state()).isEqualTo(Gap.State.MISSING);
            assertThat(gap.reason().fr()).isEqualTo("Jusqu'à 4 personnes en tout ici ; il en faut au moins 5.");
        }

        @Test
        void areNotKnownToBeTooFewWhenOneIsNotCounted() {
            LocalResource choir = LocalResource.of(
                    new ResourceId("chorale"), LIMOUSIN, ResourceKind.VOLUNTEERS, "la chorale", GUERET);
            Gap gap = gap(fiveOrMore, CREUSE, volunteers("bassin", 2, GUERET), choir);
            assertThat(gap.state()).isEqualTo(Gap.State.UNKNOWN);
            assertThat(gap.reason().fr()).isEqualTo("À confirmer : bassin (2 personnes), la chorale.");
        }

        @Test
        void areNotAddedUpWhenOneIsEnough() {
            assertThat(gap(fiveOrMore, CREUSE, volunteers("bassin", 7, GUERET), volunteers("église", 5, GUERET))
                            .reason()
                            .fr())
                    .isEqualTo("7 personnes ici ; il en faut au moins 5.");
        }

        @Test
        void areNotAddedUpWhereAtMostSoMuchIsAskedFor() {
            Requirement small = Requirement.essential(RequirementKind.VOLUNTEERS, "une petite équipe")
                    .withThreshold(new Threshold(
                            Threshold.Measure.RESOURCE, Threshold.Bound.AT_MOST, Quantity.of(5, "people")));
            assertThat(gap(small, CREUSE, volunteers("bassin", 7, GUERET), volunteers("église", 5, GUERET))
                            .state())
                    .isEqualTo(Gap.State.MET);
            assertThat(gap(small, CREUSE, volunteers("bassin", 7, GUERET), volunteers("église", 6, GUERET))
                            .reason()
                            .fr())
                    .isEqualTo("6 personnes ici ; il en faut au plus 5.");
        }
    }

    @Test
    void aPopulationIsToldInTheWordsAndDigitsOfTheLanguage() {
        Solution small = requiring(Requirement.essential(RequirementKind.SCALE, "moins de 10 000 habitants")
                .withThreshold(Threshold.population(Threshold.Bound.AT_MOST, 10_000)));
        assertThat(new Gaps(noMoreShops().withTerritory(CREUSE), LocalContext.of(inhabitants(115_527)))
                        .of(small)
                        .get(0)
                        .reason())
                .isEqualTo(Message.of(
                        "115\u202F527 habitants ici ; il en faut au plus 10\u202F000.",
                        "115,527 inhabitants here; it takes at most 10,000."));
    }

    private static Gap gap(Requirement requirement, @Nullable TerritoryCode here, LocalResource... resources) {
        return new Gaps(noMoreShops().withTerritory(here), FRANCE.withResources(List.of(resources)))
                .of(requiring(requirement))
                .get(0);
    }

    private static LocalResource volunteers(String label, int people, TerritoryCode place) {
        return LocalResource.of(
                        new ResourceId(label.replace(' ', '-')), LIMOUSIN, ResourceKind.VOLUNTEERS, label, place)
                .withQuantity(Quantity.of(people, "people"));
    }

    private static LocalResource absent(String label, TerritoryCode place) {
        return LocalResource.absent(new ResourceId("r"), LIMOUSIN, ResourceKind.VOLUNTEERS, label, place);
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
        return new Gaps(noMoreShops().withTerritory(CREUSE), context).of(solution);
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
