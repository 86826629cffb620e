package org.fabrique.territories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabrique.territories.France.FRANCE;
import static org.fabrique.territories.France.PARTS;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fabrique.core.Truth;
import org.fabrique.core.territory.Level;
import org.fabrique.core.territory.Setting;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.territory.TerritoryProfile;

/** What holds of every territory. Each level is drawn as often as the others, so that communes do not hide the rest. */
class TerritoryLawsTest {

    private static final Set<Level> PARTS_OF_COMMUNES =
            Set.of(Level.DELEGATED_COMMUNE, Level.ASSOCIATED_COMMUNE, Level.MUNICIPAL_ARRONDISSEMENT);

    @Property
    void aTerritoryIsFoundByWhatItsCodePrints(@ForAll("territories") Territory territory) {
        assertThat(FRANCE.find(TerritoryCode.parse(territory.code().toString())))
                .contains(territory);
    }

    @Property
    void aTerritoryIsAmongTheBearersOfItsName(@ForAll("territories") Territory territory) {
        assertThat(FRANCE.named(territory.name())).contains(territory).isSortedAccordingTo(byCode());
    }

    @Property
    void aContainerHasEveryCommuneOfWhatItContains(@ForAll("territories") Territory territory) {
        List<Territory> communes = FRANCE.communesOf(territory.code());
        assertThat(communes).isNotEmpty().isSortedAccordingTo(byCode()).doesNotHaveDuplicates();
        assertThat(FRANCE.containersOf(territory.code()))
                .isSortedAccordingTo(byCode())
                .allSatisfy(container ->
                        assertThat(FRANCE.communesOf(container.code())).containsAll(communes));
    }

    @Property
    void noTerritoryContainsOneThatContainsIt(@ForAll("territories") Territory territory) {
        assertThat(FRANCE.containersOf(territory.code()))
                .doesNotContain(territory)
                .allSatisfy(container ->
                        assertThat(FRANCE.containersOf(container.code())).doesNotContain(territory));
    }

    @Property
    void containersOfAContainerAreContainersToo(@ForAll("territories") Territory territory) {
        List<Territory> containers = FRANCE.containersOf(territory.code());
        assertThat(containers)
                .allSatisfy(container -> assertThat(containers).containsAll(FRANCE.containersOf(container.code())));
    }

    @Property
    void theMembersOfATerritoryHaveItAsAContainer(@ForAll("largerTerritories") Territory territory) {
        assertThat(FRANCE.communesOf(territory.code()).stream().limit(50))
                .allSatisfy(commune ->
                        assertThat(FRANCE.containersOf(commune.code())).contains(territory));
    }

    @Property
    void theInhabitantsOfATerritoryLiveWhollyInItsContainers(@ForAll("territories") Territory territory) {
        FRANCE.containersOf(territory.code())
                .forEach(container ->
                        assertThat(share(territory, container)).isIn(OptionalDouble.of(1), OptionalDouble.empty()));
    }

    @Property
    void aShareIsFromZeroToOne(@ForAll("territories") Territory one, @ForAll("territories") Territory other) {
        share(one, other).ifPresent(share -> assertThat(share).isBetween(0.0, 1.0));
    }

    @Property
    void twoTerritoriesShareTheSameInhabitantsSeenFromBothSides(
            @ForAll("largerTerritories") Territory one, @ForAll("largerTerritories") Territory other) {
        assertThat(inhabitants(one, other)).isEqualTo(inhabitants(other, one));
    }

    @Property
    void aFormerCodeLeadsToACommuneOfToday(@ForAll("formerCodes") String code) {
        assertThat(FRANCE.find(TerritoryCode.commune(code))).hasValueSatisfying(commune -> {
            assertThat(commune.code().level()).isEqualTo(Level.COMMUNE);
            assertThat(commune.code().value()).isNotEqualTo(code);
            assertThat(FRANCE.find(commune.code())).contains(commune);
        });
    }

    @Property
    void aPartOfACommuneHasOneCommuneAndItsContainers(@ForAll("parts") Territory part) {
        Territory commune = FRANCE.communesOf(part.code()).get(0);
        List<Territory> expected = Stream.concat(Stream.of(commune), FRANCE.containersOf(commune.code()).stream())
                .toList();
        assertThat(FRANCE.communesOf(part.code())).hasSize(1);
        assertThat(FRANCE.containersOf(part.code())).isEqualTo(expected);
    }

    @Property
    void aMetropolisIsAlwaysUrbanAndAPlaceIsRuralOrUrbanWhenBothAreKnown(@ForAll("territories") Territory territory) {
        TerritoryProfile profile = FRANCE.profile(territory.code()).orElseThrow();
        if (profile.is(Setting.METROPOLIS) == Truth.YES) {
            assertThat(profile.is(Setting.URBAN)).isEqualTo(Truth.YES);
        }
        if (profile.is(Setting.RURAL).isKnown() && profile.is(Setting.URBAN).isKnown()) {
            assertThat(profile.knownSettings()).containsAnyOf(Setting.RURAL, Setting.URBAN);
        }
    }

    @Property
    void aPerimeterOfOneTerritoryContainsItAndHasItsFigures(@ForAll("largerTerritories") Territory territory) {
        Perimeter perimeter = Perimeter.of("one", "One", LocalDate.of(2018, 3, 28), territory.code());
        FrenchTerritories territories = FRANCE.with(perimeter);
        TerritoryProfile zone = territories.profile(perimeter.code()).orElseThrow();
        TerritoryProfile same = FRANCE.profile(territory.code()).orElseThrow();
        assertThat(territories.containersOf(territory.code())).contains(zone.territory());
        assertThat(zone.population()).isEqualTo(same.population());
        assertThat(zone.settings()).isEqualTo(same.settings());
    }

    @Provide
    Arbitrary<Territory> territories() {
        return drawn(PARTS.layers().keySet().stream());
    }

    @Provide
    Arbitrary<Territory> largerTerritories() {
        return drawn(PARTS.layers().keySet().stream()
                .filter(level -> level != Level.COMMUNE && !PARTS_OF_COMMUNES.contains(level)));
    }

    @Provide
    Arbitrary<Territory> parts() {
        return drawn(PARTS_OF_COMMUNES.stream().sorted());
    }

    @Provide
    Arbitrary<String> formerCodes() {
        return Arbitraries.of(PARTS.former().codes());
    }

    private static Arbitrary<Territory> drawn(Stream<Level> levels) {
        return Arbitraries.of(levels.toList())
                .flatMap(level -> Arbitraries.of(France.all(level).toList()));
    }

    private static OptionalDouble share(Territory one, Territory other) {
        return FRANCE.shareOfLivingIn(one.code(), other.code());
    }

    /** Counts those who live in both, from the share of the first. */
    private static long inhabitants(Territory one, Territory other) {
        Integer population = FRANCE.profile(one.code()).orElseThrow().population();
        boolean counted =
                population != null && FRANCE.profile(other.code()).orElseThrow().population() != null;
        return counted ? Math.round(share(one, other).orElseThrow() * population) : 0;
    }

    private static Comparator<Territory> byCode() {
        return Comparator.comparing(Territory::code);
    }
}
