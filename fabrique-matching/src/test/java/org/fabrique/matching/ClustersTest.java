package org.fabrique.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.fabrique.matching.PeersTest.need;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fabrique.core.need.Grouping;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.NeedStatus;
import org.fabrique.core.stakeholder.StakeholderId;
import org.junit.jupiter.api.Test;

class ClustersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final StakeholderId SOMEBODY = new StakeholderId("p-1");
    private static final Need FIRST = need("a", "Plus de médecin généraliste au bourg", null);
    private static final Need SECOND = need("b", "Le médecin généraliste est parti", null);
    private static final Need APART = need("c", "Les abeilles disparaissent des vergers", null);
    private static final Need FAR = need("d", "Des friches à l'entrée de la ville", null);

    @Test
    void proposesToGroupTheNeedsThatTellTheSame() {
        List<Grouping> groupings = proposed(APART, SECOND, FAR, FIRST);
        assertThat(groupings).hasSize(1);
        assertThat(members(groupings.get(0))).containsExactly(FIRST.id(), SECOND.id());
        assertThat(groupings.get(0).proposedOn()).isEqualTo(DAY);
        assertThat(groupings.get(0).reason()).startsWith("En commun : ").contains("médecin");
        assertThat(groupings.get(0).verdict()).isNull();
    }

    @Test
    void leavesAloneWhatIsMergedAlready() {
        Need merged = proposed(FIRST, SECOND, APART, FAR)
                .get(0)
                .confirmed(SOMEBODY, DAY)
                .merge(SECOND);
        assertThat(merged.status()).isEqualTo(NeedStatus.MERGED);
        assertThat(proposed(FIRST, merged, APART, FAR)).isEmpty();
    }

    @Test
    void proposesNothingWhereNothingIsAlike() {
        assertThat(proposed(FIRST, APART, FAR)).isEmpty();
        assertThat(proposed()).isEmpty();
    }

    @Test
    void groupsRealNeedsThatTellTheSame() throws IOException {
        List<Need> needs = Case.all().stream().map(Case::need).toList();
        List<Grouping> groupings = Clusters.proposed(needs, LocalContext.none(), DAY);
        assertThat(groupings).hasSizeBetween(5, 20);
        assertThat(groupings)
                .anySatisfy(grouping -> assertThat(members(grouping))
                        .contains(new NeedId("dev-gizeux"))
                        .hasSizeGreaterThan(2));
    }

    /** The quick way and the plain one, of all pairs. */
    @Test
    void takesWhoHasEnoughPointsHoweverFewFamiliesAreLookedAt() throws IOException {
        AlikeNeeds needs = AlikeNeeds.among(
                Case.all().stream().map(Case::need).toList(), LocalContext.none(), Vocabulary.standard());
        for (int one = 0; one < needs.needs().size(); one++) {
            AlikeNeeds.View view = needs.from(one);
            for (int other = 0; other < needs.needs().size(); other++) {
                int score = view.score(other);
                assertThat(view.reaches(score, other)).isTrue();
                assertThat(view.reaches(score + 1, other)).isFalse();
            }
        }
    }

    @Test
    void stopsWheneverItIsTold() throws IOException {
        List<Need> needs = Case.all().stream().map(Case::need).limit(40).toList();
        AtomicInteger asked = new AtomicInteger();
        List<Grouping> all = Clusters.proposed(needs, LocalContext.none(), DAY, () -> asked.incrementAndGet() < 0);
        assertThat(all).isEqualTo(Clusters.proposed(needs, LocalContext.none(), DAY));
        assertThat(asked.get()).isGreaterThan(needs.size());
        for (int moment : List.of(1, 2, 3, asked.get() / 2, asked.get())) {
            asked.set(0);
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> Clusters.proposed(
                            needs, LocalContext.none(), DAY, () -> asked.incrementAndGet() == moment));
        }
    }

    @Property
    void everyMemberIsLikeTheOneThatSpeaksForItAndStandsInOneGroupOnly(@ForAll("needs") List<Need> needs) {
        Set<NeedId> seen = new HashSet<>();
        for (Grouping grouping : Clusters.proposed(needs, LocalContext.none(), DAY)) {
            assertThat(members(grouping)).allMatch(seen::add);
            assertThat(grouping.alike()).isSorted().allSatisfy(member -> {
                assertThat(score(needs, grouping.into(), member)).isGreaterThanOrEqualTo(Clusters.ALIKE);
                assertThat(score(needs, member, grouping.into())).isGreaterThanOrEqualTo(Clusters.ALIKE);
            });
        }
    }

    @Property
    void whoIsLikeSomebodyOutsideAllGroupsIsInAGroup(@ForAll("needs") List<Need> needs) {
        Set<NeedId> grouped = new HashSet<>();
        Clusters.proposed(needs, LocalContext.none(), DAY).forEach(grouping -> grouped.addAll(members(grouping)));
        List<Need> outside =
                needs.stream().filter(need -> !grouped.contains(need.id())).toList();
        for (Need one : outside) {
            assertThat(outside)
                    .noneMatch(other -> !other.equals(one)
                            && score(needs, one.id(), other.id()) >= Clusters.ALIKE
                            && score(needs, other.id(), one.id()) >= Clusters.ALIKE);
        }
    }

    @Property
    void theOrderOfTheNeedsDoesNotMatter(@ForAll("needs") List<Need> needs, @ForAll Random random) {
        List<Need> shuffled = new ArrayList<>(needs);
        Collections.shuffle(shuffled, random);
        assertThat(Clusters.proposed(shuffled, LocalContext.none(), DAY))
                .isEqualTo(Clusters.proposed(needs, LocalContext.none(), DAY));
    }

    @Provide
    Arbitrary<List<Need>> needs() {
        return PeersTest.needs();
    }

    private static int score(List<Need> needs, NeedId from, NeedId to) {
        Need one = needs.stream()
                .filter(need -> need.id().equals(from))
                .findFirst()
                .orElseThrow();
        return Peers.of(one, needs, List.of(), LocalContext.none()).stream()
                .filter(peer -> peer.need().id().equals(to))
                .mapToInt(Peer::score)
                .findFirst()
                .orElse(0);
    }

    private static List<NeedId> members(Grouping grouping) {
        return Stream.concat(Stream.of(grouping.into()), grouping.alike().stream())
                .toList();
    }

    private static List<Grouping> proposed(Need... needs) {
        return Clusters.proposed(List.of(needs), LocalContext.none(), DAY);
    }
}
