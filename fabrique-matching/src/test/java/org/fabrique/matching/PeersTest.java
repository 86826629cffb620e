package org.fabrique.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.initiative.Method;
import org.fabrique.core.initiative.Phase;
import org.fabrique.core.initiative.Standing;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.Wording;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.territories.FrenchTerritories;
import org.junit.jupiter.api.Test;

class PeersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Need RIDES = need("trajets", "Aînés sans voiture", "Le bus ne passe plus au bourg.");
    private static final Need CARS = need("voiture", "Des retraités sans voiture", "Plus aucun bus.");
    private static final Need BEES = need("abeilles", "Les abeilles disparaissent", null);
    private static final Need SHOP = need("boutique", "Plus de boutique au bourg", null);

    @Test
    void theNeedToldInTheSameWordsComesFirst() {
        List<Peer> peers = peers(RIDES, CARS, BEES, SHOP);
        assertThat(peers).extracting(Peer::need).startsWith(CARS).endsWith(BEES);
        assertThat(peers.get(0).contributions().get(0).words()).contains("voiture", "bus");
        assertThat(peers.get(0).contributions().get(0).reason().fr()).contains("voiture");
    }

    @Test
    void aNeedIsNoPeerOfItself() {
        assertThat(peers(RIDES, RIDES, CARS)).extracting(Peer::need).containsExactly(CARS);
        assertThat(peers(RIDES)).isEmpty();
    }

    @Test
    void whatIsNotSaidIsLikeNothing() {
        Need withdrawn = need("x", "x", null).withWording(Wording.redacted());
        assertThat(peers(RIDES, withdrawn)).isEmpty();
        assertThat(peers(withdrawn, RIDES)).isEmpty();
    }

    @Test
    void theNameOfThePlaceIsNotWhatTheNeedIsAbout() {
        TerritoryCode aubusson = TerritoryCode.commune("23008");
        Need here = need("a", "Trop de bruit à Aubusson", null).withTerritory(aubusson);
        Need there = need("b", "Plus de médecin à Aubusson", null).withTerritory(aubusson);
        LocalContext france = LocalContext.of(FrenchTerritories.load());
        assertThat(words(Peers.of(here, List.of(there), List.of(), france))).isEmpty();
        assertThat(words(peers(here, there))).containsExactly("aubusson");
    }

    @Test
    void showsWhoStudiedItAndHowFarTheyGotTheFarthestFirst() {
        Initiative idea = open("a-idee", CARS, Phase.IDEATION);
        Initiative search = open("b-porteur", CARS, Phase.CARRIER_SEARCH);
        Initiative other = open("c-autre", SHOP, Phase.IDEATION);
        List<Peer> peers = Peers.of(RIDES, List.of(CARS), List.of(idea, other, search), LocalContext.none());
        assertThat(peers.get(0).studies())
                .containsExactly(
                        new Peer.Study(search.id(), search.fabrique(), Phase.CARRIER_SEARCH, Standing.ACTIVE),
                        new Peer.Study(idea.id(), idea.fabrique(), Phase.IDEATION, Standing.ACTIVE));
    }

    @Test
    void atMostTwentyAreListed() {
        List<Need> many = new ArrayList<>();
        for (int at = 0; at < 30; at++) {
            many.add(need("n" + at, "Aînés sans voiture", null));
        }
        assertThat(Peers.of(RIDES, many, List.of(), LocalContext.none())).hasSize(Peers.LISTED);
    }

    @Test
    void aNeedThatStandsTwiceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> peers(RIDES, CARS, CARS))
                .withMessageContaining("voiture stands twice");
    }

    @Test
    void stopsWheneverItIsTold() throws IOException {
        List<Need> needs = Case.all().stream().map(Case::need).limit(40).toList();
        AtomicInteger asked = new AtomicInteger();
        List<Peer> all = among(needs, () -> asked.incrementAndGet() < 0).of(needs.get(0), List.of());
        assertThat(all).isEqualTo(Peers.of(needs.get(0), needs, List.of(), LocalContext.none()));
        for (int moment : List.of(1, 2, 3, asked.get() / 2, asked.get())) {
            asked.set(0);
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> among(needs, () -> asked.incrementAndGet() == moment)
                            .of(needs.get(0), List.of()));
        }
    }

    @Test
    void answersManyThreadsAsItAnswersOne() throws IOException {
        List<Need> needs = Case.all().stream().map(Case::need).limit(8).toList();
        Peers peers = Peers.among(needs, LocalContext.none(), Vocabulary.standard());
        List<List<Peer>> alone =
                needs.stream().map(need -> peers.of(need, List.of())).toList();
        IntStream.range(0, 4000)
                .parallel()
                .map(each -> each % 2)
                .forEach(
                        each -> assertThat(peers.of(needs.get(each), List.of())).isEqualTo(alone.get(each)));
    }

    private static Peers among(List<Need> needs, BooleanSupplier stop) {
        return Peers.among(needs, LocalContext.none(), Vocabulary.standard(), stop);
    }

    @Test
    void theFirstPeerOfARealNeedIsMostlyAnsweredByTheSameFamily() throws IOException {
        List<Case> all = Case.all();
        List<Need> needs = all.stream().map(Case::need).toList();
        List<Case> measured = Case.half(false).stream()
                .filter(each -> all.stream()
                                .filter(other -> other.family().equals(each.family()))
                                .count()
                        > 1)
                .toList();
        long right = measured.stream()
                .filter(each -> family(
                                Peers.of(each.need(), needs, List.of(), LocalContext.none())
                                        .get(0)
                                        .need(),
                                all)
                        .equals(each.family()))
                .count();
        System.out.printf(
                Locale.ROOT,
                "peers, %d needs: first of the same family %.3f%n",
                measured.size(),
                (double) right / measured.size());
        assertThat((double) right / measured.size()).isGreaterThan(0.6);
    }

    @Property
    void aScoreIsTheSumOfItsReasonsAndTheyComeInOrder(@ForAll("needs") List<Need> needs) {
        List<Peer> peers = Peers.of(RIDES, needs, List.of(), LocalContext.none());
        assertThat(peers).isSortedAccordingTo(Peer.MOST_ALIKE_FIRST).allSatisfy(peer -> {
            assertThat(peer.score()).isBetween(1, MatchingEngine.ALL_POINTS);
            assertThat(peer.contributions()).extracting(Contribution::criterion).containsExactly("words", "families");
        });
    }

    @Property
    void theOrderOfTheNeedsDoesNotMatter(@ForAll("needs") List<Need> needs, @ForAll Random random) {
        List<Need> shuffled = new ArrayList<>(needs);
        Collections.shuffle(shuffled, random);
        assertThat(Peers.of(RIDES, shuffled, List.of(), LocalContext.none()))
                .isEqualTo(Peers.of(RIDES, needs, List.of(), LocalContext.none()));
    }

    @Property
    void whoSaysTheSameHasAllPointsOfTheWords(@ForAll("needs") List<Need> needs) {
        List<Need> all = new ArrayList<>(needs);
        all.add(need("same", RIDES.title(), RIDES.wording().request()));
        assertThat(Peers.of(RIDES, all, List.of(), LocalContext.none()))
                .filteredOn(peer -> peer.need().id().value().equals("same"))
                .flatExtracting(Peer::contributions)
                .first()
                .satisfies(words -> assertThat(words.points()).isEqualTo(words.outOf()));
    }

    @Provide
    static Arbitrary<List<Need>> needs() {
        Arbitrary<String> words = Arbitraries.of("voiture", "bus", "aînés", "médecin", "boutique", "école", "isolés")
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(each -> String.join(" ", each));
        return Combinators.combine(Arbitraries.integers().between(0, 30), words, words)
                .as((id, title, text) -> need("n" + id, title, text))
                .list()
                .ofMaxSize(8)
                .uniqueElements(Need::id);
    }

    static Need need(String id, String title, String text) {
        return Need.captured(new NeedId(id), SampleWorld.LIMOUSIN, new Wording(title, text, null));
    }

    private static List<Peer> peers(Need need, Need... others) {
        return Peers.of(need, List.of(others), List.of(), LocalContext.none());
    }

    private static List<String> words(List<Peer> peers) {
        return peers.get(0).contributions().get(0).words();
    }

    private static String family(Need need, List<Case> all) {
        return all.stream()
                .filter(each -> each.id().equals(need.id().value()))
                .map(Case::family)
                .findFirst()
                .orElseThrow();
    }

    private static Initiative open(String id, Need need, Phase at) {
        Initiative opened = Initiative.openAt(
                new InitiativeId(id), SampleWorld.LIMOUSIN, id, need.id(), Method.canonical(), at, DAY);
        return opened;
    }
}
