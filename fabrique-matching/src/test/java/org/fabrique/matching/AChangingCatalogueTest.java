package org.fabrique.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fabrique.core.need.Need;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.matching.index.InTurn;
import org.junit.jupiter.api.Test;

/** Solutions that come, change and go, and solutions that are hidden from some. */
class AChangingCatalogueTest {

    private static final String[] WORDS = {
        "épicerie", "camion", "village", "voiture", "réparer", "jeunes", "jardin", "école", "soin", "fermé"
    };

    private final MatchingEngine engine = MatchingEngine.standard().withoutDiversity();

    /** Writes solutions down by number. */
    private static final class Book implements SolutionCodec {

        private final Map<Integer, Solution> written = new ConcurrentHashMap<>();
        private final AtomicInteger count = new AtomicInteger();

        @Override
        public byte[] write(Solution solution) {
            int number = count.incrementAndGet();
            written.put(number, solution);
            return Integer.toString(number).getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public Solution read(byte[] number) {
            return written.get(Integer.parseInt(new String(number, StandardCharsets.US_ASCII)));
        }
    }

    /** The matches and the run, whatever number the state of the catalogue has. */
    private MatchResult answer(Need need, Catalogue catalogue) {
        return engine.match(need, catalogue.numbered(1));
    }

    /** Solutions in memory that count how often they are asked for what tells one from others. */
    private static final class CountingPrints implements Kept {

        private final AtomicInteger asked = new AtomicInteger();
        private final KeptInTurn kept;

        CountingPrints(List<Solution> solutions) {
            Gister gister = new Gister(Vocabulary.standard());
            List<Solution> sorted = solutions.stream()
                    .sorted(Comparator.comparing(Solution::id))
                    .toList();
            this.kept = KeptInTurn.of(
                    sorted,
                    sorted.stream().map(gister::gist).toList(),
                    sorted.stream().map(Fingerprint::print).toList());
        }

        Holdings many() {
            return new ManyHeld(InTurn.of(kept.all(), kept.fingerprint()), this);
        }

        @Override
        public OptionalInt find(SolutionId id) {
            return kept.find(id);
        }

        @Override
        public SolutionId id(int number) {
            return kept.id(number);
        }

        @Override
        public Solution solution(int number) {
            return kept.solution(number);
        }

        @Override
        public long print(int number) {
            asked.incrementAndGet();
            return kept.print(number);
        }

        @Override
        public Gists gists() {
            return kept.gists();
        }
    }

    /** One change: a solution is put, or the one of its identity is removed. */
    private record Step(Solution solution, boolean removed) {}

    @Property(tries = 60)
    void answersAsACatalogueBuiltAnewWhateverHappenedToIt(
            @ForAll("steps") List<List<Step>> batches, @ForAll("needs") Need need) {
        Map<SolutionId, Solution> expected = new TreeMap<>();
        try (LiveCatalogue live = LiveCatalogue.inMemory(Vocabulary.standard(), new Book())) {
            for (List<Step> batch : batches) {
                change(live, batch, expected);
                assertThat(live.now().solutions()).containsExactlyElementsOf(expected.values());
                assertThat(answer(need, live.now())).isEqualTo(answer(need, Catalogue.of(expected.values())));
            }
        }
    }

    /** What is put comes together, so that later batches change some of a lot and leave the others. */
    private static void change(LiveCatalogue live, List<Step> batch, Map<SolutionId, Solution> expected) {
        List<Solution> put = batch.stream()
                .filter(step -> !step.removed())
                .map(Step::solution)
                .toList();
        List<SolutionId> removed = batch.stream()
                .filter(Step::removed)
                .map(step -> step.solution().id())
                .toList();
        live.put(put);
        put.forEach(each -> expected.put(each.id(), each));
        live.remove(removed);
        removed.forEach(expected::remove);
    }

    @Property(tries = 60)
    void aHiddenSolutionChangesNothingOfWhatOthersFind(
            @ForAll("solutions") List<Solution> solutions, @ForAll("needs") Need need) {
        Set<SolutionId> hidden = new HashSet<>();
        solutions.stream().filter(each -> each.name().length() % 2 == 0).forEach(each -> hidden.add(each.id()));
        List<Solution> shown =
                solutions.stream().filter(each -> !hidden.contains(each.id())).toList();
        MatchResult expected = answer(need, Catalogue.of(shown));
        try (LiveCatalogue live = LiveCatalogue.inMemory(Vocabulary.standard(), new Book())) {
            putInTwoLots(live, solutions);
            Catalogue partly = live.now().without(hidden);
            assertThat(answer(need, partly)).isEqualTo(expected);
            assertThat(partly.size()).isEqualTo(shown.size());
            assertThat(partly.solutions()).containsExactlyInAnyOrderElementsOf(shown);
            assertThat(hidden).noneMatch(id -> partly.find(id).isPresent());
        }
        assertThat(answer(need, Catalogue.of(solutions).without(hidden))).isEqualTo(expected);
    }

    /** Somebody else came with the second lot, and went. */
    private static void putInTwoLots(LiveCatalogue live, List<Solution> solutions) {
        int half = solutions.size() / 2;
        live.put(solutions.subList(0, half));
        List<Solution> second = new ArrayList<>(solutions.subList(half, solutions.size()));
        second.add(SampleWorld.SHOP);
        live.put(second);
        live.remove(List.of(SampleWorld.SHOP.id()));
    }

    /** So few go that the others stay together as they came. */
    @Test
    void whoCameTogetherMayGoOneAfterTheOther() {
        List<Solution> left = new ArrayList<>(many().subList(0, 100));
        try (LiveCatalogue live = LiveCatalogue.inMemory(Vocabulary.standard(), new Book())) {
            live.put(left);
            for (int gone = 0; gone < 5; gone++) {
                live.remove(List.of(left.remove(gone).id()));
                for (String word : WORDS) {
                    assertThat(answer(SampleWorld.need(word), live.now()))
                            .isEqualTo(answer(SampleWorld.need(word), Catalogue.of(left)));
                }
            }
        }
    }

    @Test
    void manySolutionsThatCameAndWentAnswerAsManyBuiltAnew() {
        List<Solution> all = many();
        List<Solution> left = all.subList(0, all.size() / 2);
        try (LiveCatalogue live = LiveCatalogue.inMemory(Vocabulary.standard(), new Book())) {
            live.put(all);
            live.put(left);
            live.remove(all.subList(left.size(), all.size()).stream()
                    .map(Solution::id)
                    .toList());
            for (String word : WORDS) {
                Need need = SampleWorld.need(word + " village");
                assertThat(answer(need, live.now())).isEqualTo(answer(need, Catalogue.of(left)));
            }
        }
    }

    /** Every third goes or is hidden: all that came together lose some. */
    @Test
    void amongManyWhoWentOrIsHiddenChangesNothingOfWhatOthersFind() {
        List<Solution> all = many();
        Set<SolutionId> out = new HashSet<>();
        IntStream.range(0, all.size())
                .filter(at -> at % 3 == 0)
                .forEach(at -> out.add(all.get(at).id()));
        Catalogue left = Catalogue.of(
                all.stream().filter(each -> !out.contains(each.id())).toList());
        try (LiveCatalogue live = LiveCatalogue.inMemory(Vocabulary.standard(), new Book())) {
            live.put(all);
            Catalogue hiding = live.now().without(out);
            Catalogue hidingInMemory = Catalogue.of(all).without(out);
            live.remove(out);
            for (String word : WORDS) {
                Need need = SampleWorld.need(word + " village");
                assertThat(List.of(hiding, live.now(), hidingInMemory))
                        .allSatisfy(each -> assertThat(answer(need, each)).isEqualTo(answer(need, left)));
            }
        }
    }

    @Test
    void aRunIsReproducedByACatalogueOfTheSameSolutionsHoweverTheyCame() {
        try (LiveCatalogue live = LiveCatalogue.inMemory(Vocabulary.standard(), new Book())) {
            putInTwoLots(live, SampleWorld.CATALOGUE);
            live.put(List.of(SampleWorld.SHOP));
            Need need = SampleWorld.noMoreShops();
            assertThat(engine.match(need, live.now()).run())
                    .isEqualTo(engine.match(need, SampleWorld.CATALOGUE).run());
        }
    }

    /** It is known before it is asked for, and it is the sum of what tells each from others. */
    @Property(tries = 60)
    void aRunKnowsItsCatalogueWithoutLookingAtIt(@ForAll("solutions") List<Solution> solutions) {
        long prints = solutions.stream().mapToLong(Fingerprint::print).sum();
        Solution shop = SampleWorld.SHOP;
        try (LiveCatalogue live = LiveCatalogue.inMemory(Vocabulary.standard(), new Book())) {
            putInTwoLots(live, solutions);
            Catalogue fresh = Catalogue.of(solutions);
            assertThat(List.of(fresh, live.now(), fresh.with(shop).without(Set.of(shop.id()))))
                    .allSatisfy(
                            each -> assertThat(each.holdings().fingerprint()).isEqualTo(prints));
            assertThat(List.of(fresh.with(shop), live.now().with(shop)))
                    .allSatisfy(each ->
                            assertThat(each.holdings().fingerprint()).isEqualTo(prints + Fingerprint.print(shop)));
        }
    }

    /** Of those that are hidden each is looked at once, and nobody else. */
    @Test
    void aRunLooksAtNobodyButThoseThatAreHidden() {
        List<Solution> all = many();
        CountingPrints kept = new CountingPrints(all);
        Catalogue catalogue = new Catalogue(kept.many(), Vocabulary.standard(), 1);
        Need need = SampleWorld.need("village");

        assertThat(answer(need, catalogue)).isEqualTo(answer(need, Catalogue.of(all)));
        assertThat(kept.asked).hasValue(0);
        Set<SolutionId> hidden = Set.of(all.get(1).id(), all.get(7).id(), new SolutionId("nobody"));
        assertThat(answer(need, catalogue.without(hidden)))
                .isEqualTo(answer(need, Catalogue.of(all).without(hidden)));
        assertThat(kept.asked).hasValue(2);
    }

    @Test
    void whoeverReadsSeesTheMomentItAskedForAlsoAfterChangesAndTheEnd() {
        LiveCatalogue live = LiveCatalogue.inMemory(Vocabulary.standard(), new Book());
        live.put(List.of(SampleWorld.SHOP, SampleWorld.BEES));
        Catalogue before = live.now();
        live.remove(List.of(SampleWorld.SHOP.id()));
        assertThat(live.now().generation()).isGreaterThan(before.generation());
        live.close();

        assertThat(before.solutions()).containsExactlyInAnyOrder(SampleWorld.SHOP, SampleWorld.BEES);
        assertThat(engine.match(SampleWorld.noMoreShops(), before).matches())
                .extracting(Match::solution)
                .contains(SampleWorld.SHOP);
    }

    @Test
    void aSearchThatIsAskedToStopGivesNothing() {
        for (Catalogue catalogue : List.of(Catalogue.of(SampleWorld.CATALOGUE), Catalogue.of(many()))) {
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> engine.stoppingWhen(() -> true).match(SampleWorld.noMoreShops(), catalogue));
            assertThat(engine.stoppingWhen(() -> false)
                            .match(SampleWorld.noMoreShops(), catalogue)
                            .matches())
                    .isEqualTo(
                            engine.match(SampleWorld.noMoreShops(), catalogue).matches());
        }
    }

    /** More than are all looked at, many of them alike. */
    private static List<Solution> many() {
        List<Solution> many = new ArrayList<>();
        IntStream.range(0, 5 * Catalogue.FEW)
                .mapToObj(number -> Solution.of(
                                new SolutionId("s" + number),
                                WORDS[number % WORDS.length] + " " + WORDS[number / 3 % WORDS.length])
                        .withDescription(WORDS[number / 7 % WORDS.length] + " " + WORDS[number / 11 % WORDS.length]))
                .forEach(many::add);
        return many;
    }

    @Provide
    Arbitrary<Need> needs() {
        return text().map(SampleWorld::need);
    }

    @Provide
    Arbitrary<List<Solution>> solutions() {
        return solution().list().ofMaxSize(12).uniqueElements(Solution::id);
    }

    @Provide
    Arbitrary<List<List<Step>>> steps() {
        return Combinators.combine(solution(), Arbitraries.of(true, false, false))
                .as(Step::new)
                .list()
                .ofMaxSize(8)
                .list()
                .ofMaxSize(4);
    }

    private static Arbitrary<Solution> solution() {
        return Combinators.combine(Arbitraries.integers().between(0, 12), text(), text())
                .as((number, name, told) ->
                        Solution.of(new SolutionId("s" + number), name).withDescription(told));
    }

    private static Arbitrary<String> text() {
        return Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(5).map(words -> String.join(" ", words));
    }
}
