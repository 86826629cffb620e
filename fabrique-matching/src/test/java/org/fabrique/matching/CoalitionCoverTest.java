package org.fabrique.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.fabrique.matching.SampleWorld.SHOP;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fabrique.core.resource.Quantity;
import org.fabrique.core.resource.ResourceKind;
import org.fabrique.core.solution.Requirement;
import org.fabrique.core.solution.RequirementKind;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.Threshold;
import org.fabrique.core.stakeholder.Offer;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.solutions.StarterCatalogue;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CoalitionCoverTest {

    private static final Requirement ROOM = Requirement.essential(RequirementKind.PREMISES, "une salle");
    private static final Requirement HANDS = Requirement.helpful(RequirementKind.VOLUNTEERS, "des bénévoles");
    private static final Requirement PERMIT = Requirement.essential(RequirementKind.AUTHORISATION, "un agrément");
    private static final Offer TOWN_ROOM = offer("mairie", ResourceKind.PREMISES);
    private static final Offer PARISH_ROOM = offer("paroisse", ResourceKind.PREMISES);
    private static final Offer CLUB_HANDS = offer("club", ResourceKind.VOLUNTEERS);

    @Test
    void theEssentialCanNeedFewerThanEverything() {
        CoalitionCover cover = CoalitionCover.of(requiring(HANDS, ROOM), List.of(TOWN_ROOM, CLUB_HANDS));
        assertThat(cover.essentials().sets()).containsExactly(ids("mairie"));
        assertThat(cover.everything().sets()).containsExactly(ids("club", "mairie"));
        assertThat(cover.requirements()).extracting(Offered::requirement).containsExactly(ROOM, HANDS);
    }

    @Test
    void allTheSmallestSetsAreGivenInTheOrderOfTheIdentities() {
        CoalitionCover cover = CoalitionCover.of(requiring(ROOM), List.of(PARISH_ROOM, TOWN_ROOM));
        assertThat(cover.essentials().sets()).containsExactly(ids("mairie"), ids("paroisse"));
        assertThat(cover.essentials().count()).isEqualTo(2);
    }

    @Test
    void whoOffersTwoThingsReplacesTwo() {
        CoalitionCover cover = CoalitionCover.of(
                requiring(ROOM, HANDS), List.of(TOWN_ROOM, CLUB_HANDS, offer("club", ResourceKind.PREMISES)));
        assertThat(cover.everything().sets()).containsExactly(ids("club"));
    }

    @Test
    void whatNobodyOffersStaysUncovered() {
        CoalitionCover cover = CoalitionCover.of(requiring(HANDS, PERMIT, ROOM), List.of(TOWN_ROOM));
        assertThat(cover.uncovered()).containsExactly(PERMIT, HANDS);
        assertThat(cover.essentials().sets()).containsExactly(ids("mairie"));
    }

    @Test
    void nobodyIsNeededWhereNobodyOffersAnything() {
        CoalitionCover cover = CoalitionCover.of(requiring(ROOM), List.of());
        assertThat(cover.everything().sets()).containsExactly(List.of());
        assertThat(cover.everything().exact()).isTrue();
        assertThat(cover.uncovered()).containsExactly(ROOM);
    }

    @Test
    void anOfferWithoutAQuantityOnlyProposes() {
        Requirement wide = ROOM.withThreshold(Threshold.atLeast(Quantity.of(100, "m2")));
        assertThat(by(wide, TOWN_ROOM)).containsEntry(new StakeholderId("mairie"), Gap.State.UNKNOWN);
        assertThat(by(wide, measured(2, "rooms"))).containsValue(Gap.State.UNKNOWN);
        assertThat(by(ROOM, measured(100, "m2"))).containsValue(Gap.State.UNKNOWN);
    }

    @Test
    void aQuantityReachesTheThresholdOrTheOfferIsNone() {
        Requirement wide = ROOM.withThreshold(Threshold.atLeast(Quantity.of(100, "m2")));
        assertThat(by(wide, measured(100, "m2"))).containsValue(Gap.State.MET);
        assertThat(by(wide, measured(99, "m2"))).isEmpty();
        assertThat(by(wide, measured(60, "m2"), measured(60, "m2"))).isEmpty();
        assertThat(by(wide, measured(99, "m2"), measured(120, "m2"), TOWN_ROOM)).containsValue(Gap.State.MET);
    }

    @Test
    void nobodyCanOfferAPopulation() {
        Requirement small = ROOM.withThreshold(Threshold.population(Threshold.Bound.AT_MOST, 10_000));
        assertThat(by(small, TOWN_ROOM)).isEmpty();
    }

    @Test
    void whatFailsDoesNotCover() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Offered(ROOM, Map.of(new StakeholderId("mairie"), Gap.State.MISSING)));
    }

    @Test
    void aRealSolutionIsCoveredByThoseWhoOfferEveryKind() {
        Solution known = StarterCatalogue.load().stream()
                .filter(solution -> solution.id().value().equals("recyclerie-ressourcerie"))
                .findFirst()
                .orElseThrow();
        List<Offer> offers =
                Stream.of(ResourceKind.values()).map(kind -> offer("all", kind)).toList();
        CoalitionCover cover = CoalitionCover.of(known, offers);
        assertThat(cover.everything().sets()).containsExactly(ids("all"));
        assertThat(cover.uncovered())
                .isNotEmpty()
                .allMatch(requirement -> requirement.kind().answeredBy().isEmpty());
    }

    @Nested
    class Many {

        @Test
        void atMostTwentySetsAreListedAndAllAreCounted() {
            SmallestSets pairs = SmallestSets.meeting(List.of(group(0, 10), group(10, 20)));
            assertThat(pairs.exact()).isTrue();
            assertThat(pairs.sets()).hasSize(SmallestSets.LISTED).startsWith(ids("s00", "s10"), ids("s00", "s11"));
            assertThat(pairs.count()).isEqualTo(100);
        }

        @Test
        void beyondTwentyStakeholdersTheAnswerIsGreedyAndSaysSo() {
            SmallestSets greedy = SmallestSets.meeting(List.of(group(0, 21), group(3, 5), group(4, 6), group(20, 21)));
            assertThat(greedy.exact()).isFalse();
            assertThat(greedy.sets()).containsExactly(ids("s04", "s20"));
            assertThat(greedy.timesAtMost()).isCloseTo(1 + 1 / 2.0 + 1 / 3.0, within(1e-9));
        }

        @Test
        void theFirstByIdentityIsChosenAmongEquals() {
            assertThat(SmallestSets.meeting(List.of(group(5, 30))).sets()).containsExactly(ids("s05"));
        }

        @Test
        void twentyStakeholdersAreStillExactWhenAllAreNeeded() {
            List<SortedSet<StakeholderId>> groups =
                    IntStream.range(0, 20).mapToObj(at -> group(at, at + 1)).toList();
            assertThat(SmallestSets.meeting(groups).size()).isEqualTo(20);
        }
    }

    @Property
    void theSmallestSetsAreThoseOfBruteForce(@ForAll("groups") List<SortedSet<StakeholderId>> groups) {
        List<List<StakeholderId>> covering = covering(groups);
        int least = covering.stream().mapToInt(List::size).min().orElseThrow();
        SmallestSets exact = SmallestSets.meeting(groups);
        assertThat(exact.exact()).isTrue();
        assertThat(exact.count())
                .isEqualTo(covering.stream().filter(set -> set.size() == least).count());
        assertThat(covering).containsAll(exact.sets());
        assertThat(exact.sets())
                .allMatch(set -> set.size() == least)
                .doesNotHaveDuplicates()
                .hasSize((int) Math.min(exact.count(), SmallestSets.LISTED))
                .isSortedAccordingTo((one, other) -> one.toString().compareTo(other.toString()));
    }

    @Property
    void theGreedySetCoversAndIsNeverSmallerNorBeyondItsBound(@ForAll("groups") List<SortedSet<StakeholderId>> groups) {
        SmallestSets greedy = SmallestSets.greedy(everybody(groups), groups);
        int least = SmallestSets.meeting(groups).size();
        assertThat(covering(groups)).contains(greedy.sets().get(0));
        assertThat(greedy.size()).isBetween(least, (int) Math.floor(least * greedy.timesAtMost() + 1e-9));
    }

    @Property
    void theOrderOfTheOffersDoesNotMatter(@ForAll("offers") List<Offer> offers, @ForAll Random random) {
        List<Offer> shuffled = new ArrayList<>(offers);
        Collections.shuffle(shuffled, random);
        Solution solution = requiring(ROOM, HANDS, PERMIT);
        assertThat(CoalitionCover.of(solution, shuffled)).isEqualTo(CoalitionCover.of(solution, offers));
    }

    @Property
    void aRequirementIsUncoveredExactlyWhenNobodyOffersItsKind(@ForAll("offers") List<Offer> offers) {
        List<Requirement> uncovered =
                CoalitionCover.of(requiring(ROOM, HANDS), offers).uncovered();
        assertThat(uncovered.contains(ROOM))
                .isEqualTo(offers.stream().noneMatch(offer -> offer.kind() == ResourceKind.PREMISES));
        assertThat(uncovered.contains(HANDS))
                .isEqualTo(offers.stream().noneMatch(offer -> offer.kind() == ResourceKind.VOLUNTEERS));
    }

    @Provide
    Arbitrary<List<SortedSet<StakeholderId>>> groups() {
        Arbitrary<SortedSet<StakeholderId>> group = Arbitraries.integers()
                .between(0, 7)
                .map(CoalitionCoverTest::id)
                .set()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(TreeSet::new);
        return group.list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<Offer>> offers() {
        return Combinators.combine(Arbitraries.of("a", "b", "c"), Arbitraries.of(ResourceKind.class))
                .as(CoalitionCoverTest::offer)
                .list()
                .ofMaxSize(6);
    }

    /** All sets of everybody concerned that hold one of each group. */
    private static List<List<StakeholderId>> covering(List<SortedSet<StakeholderId>> groups) {
        List<StakeholderId> all = everybody(groups);
        return IntStream.range(0, 1 << all.size())
                .mapToObj(set -> IntStream.range(0, all.size())
                        .filter(at -> (set >> at & 1) == 1)
                        .mapToObj(all::get)
                        .toList())
                .filter(set -> groups.stream().noneMatch(group -> Collections.disjoint(group, set)))
                .toList();
    }

    private static List<StakeholderId> everybody(List<SortedSet<StakeholderId>> groups) {
        return groups.stream().flatMap(SortedSet::stream).distinct().sorted().toList();
    }

    private static SortedSet<StakeholderId> group(int from, int to) {
        return new TreeSet<>(
                IntStream.range(from, to).mapToObj(CoalitionCoverTest::id).toList());
    }

    private static StakeholderId id(int number) {
        return new StakeholderId("s%02d".formatted(number));
    }

    private static List<StakeholderId> ids(String... values) {
        return Stream.of(values).map(StakeholderId::new).toList();
    }

    private static Map<StakeholderId, Gap.State> by(Requirement requirement, Offer... offers) {
        return CoalitionCover.of(requiring(requirement), List.of(offers))
                .requirements()
                .get(0)
                .by();
    }

    private static Offer measured(long amount, String unit) {
        return new Offer(
                new StakeholderId("mairie"), ResourceKind.PREMISES, "une salle", Quantity.of(amount, unit), null);
    }

    private static Offer offer(String by, ResourceKind kind) {
        return Offer.of(new StakeholderId(by), kind, "un apport");
    }

    private static Solution requiring(Requirement... requirements) {
        return SHOP.withRequirements(List.of(requirements));
    }
}
