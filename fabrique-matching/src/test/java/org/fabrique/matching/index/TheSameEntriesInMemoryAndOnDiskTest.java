package org.fabrique.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.fabrique.matching.text.Gist;
import org.fabrique.matching.text.Language;
import org.fabrique.matching.text.Memo;
import org.fabrique.matching.text.Weights;
import org.jspecify.annotations.Nullable;

/** Lists that are kept in memory, lists that are read from segments, and an index that passes from one to the other. */
class TheSameEntriesInMemoryAndOnDiskTest {

    /** Two of them are of the families that come first: their keys are 0 and 1. */
    private static final List<Gist> GISTS = Stream.concat(
                    Stream.of(
                                    "épicerie solidaire",
                                    "ressourcerie, réemploi de meubles",
                                    "garage solidaire, réparer sa voiture",
                                    "jardin partagé",
                                    "épicerie et garage",
                                    "crèche",
                                    "crèche, crèche, jardin, épicerie, épicerie, épicerie")
                            .map(name -> gist(name, null)),
                    Stream.of("abattoir-ferme", "acces-au-droit").map(family -> gist("jardin", family)))
            .toList();

    private static Gist gist(String name, @Nullable String family) {
        Weights weights = Weights.whateverTheLength(1, 1, 1);
        return Language.french().gist(List.of(name, ""), weights, family, new Memo<>(64));
    }

    /** What is put under a name, or removed when there is none. */
    private record Change(int name, int gist) {

        String id() {
            return "solution-" + name;
        }
    }

    @Property(tries = 150)
    void areTheSameWhateverHappened(
            @ForAll("batches") List<List<Change>> batches,
            @ForAll @IntRange(min = 1, max = 6) int atMost,
            @ForAll @IntRange(min = 0, max = 60) int most)
            throws IOException {
        TreeMap<String, Gist> expected = new TreeMap<>();
        try (GistIndex memory = keeping(Long.MAX_VALUE);
                GistIndex disk = keeping(-1);
                GistIndex some = keeping(most)) {
            for (List<Change> batch : batches) {
                batch.forEach(each -> change(each, expected, memory, disk, some));
                List<String> ids = List.copyOf(expected.keySet());
                Set<String> asked = closest(InTurn.of(List.copyOf(expected.values()), 0), atMost, ids);
                assertThat(closest(memory.snapshot(), atMost)).isEqualTo(asked);
                assertThat(closest(disk.snapshot(), atMost)).isEqualTo(asked);
                assertThat(closest(some.snapshot(), atMost)).isEqualTo(asked);
            }
        }
    }

    @Property(tries = 50)
    void areTheSameWithoutThoseThatAreHidden(@ForAll("batches") List<List<Change>> batches) throws IOException {
        try (GistIndex memory = keeping(Long.MAX_VALUE);
                GistIndex disk = keeping(-1)) {
            batches.forEach(batch -> batch.forEach(each -> change(each, new TreeMap<>(), memory, disk)));
            assertThat(closest(withoutTheFirst(memory.snapshot()), 3))
                    .isEqualTo(closest(withoutTheFirst(disk.snapshot()), 3))
                    .doesNotContain("solution-0");
        }
    }

    private static Snapshot withoutTheFirst(Snapshot snapshot) {
        return snapshot.without(snapshot.find("solution-0").stream(), snapshot.gists()::of, snapshot::print);
    }

    private static GistIndex keeping(long mostInMemory) throws IOException {
        return GistIndex.taken(new ByteBuffersDirectory(), OpenMode.CREATE, mostInMemory);
    }

    private static void change(Change change, TreeMap<String, Gist> expected, GistIndex... indexes) {
        boolean removed = change.gist() == GISTS.size();
        expected.remove(change.id());
        if (!removed) {
            expected.put(change.id(), GISTS.get(change.gist()));
        }
        for (GistIndex each : indexes) {
            if (removed) {
                each.remove(change.id());
            } else {
                each.put(new Entry(change.id(), GISTS.get(change.gist()), 1, new byte[0]));
            }
        }
    }

    private static Set<String> closest(Snapshot snapshot, int atMost) {
        return snapshot.closest(question(), atMost, snapshot::id)
                .mapToObj(snapshot::id)
                .collect(Collectors.toSet());
    }

    private static Set<String> closest(InTurn inTurn, int atMost, List<String> ids) {
        return inTurn.closest(question(), atMost, ids::get).mapToObj(ids::get).collect(Collectors.toSet());
    }

    @Example
    void haveNoKeyForAnother() {
        InTurn inTurn = InTurn.of(GISTS, 0);
        for (long family = 0; family < 2; family++) {
            Question one = new Question(List.of(), List.of(new Sought(family, 1)), null);
            assertThat(inTurn.closest(one, GISTS.size(), Integer::toString)).hasSize(1);
        }
    }

    /** All that any of them is found by. */
    private static Question question() {
        return new Question(
                sought(GISTS.stream()
                        .flatMapToLong(gist -> IntStream.range(0, gist.words()).mapToLong(gist::token))),
                sought(GISTS.stream()
                        .flatMapToLong(
                                gist -> IntStream.range(0, gist.families()).mapToLong(gist::family))),
                null);
    }

    private static List<Sought> sought(LongStream keys) {
        return keys.distinct()
                .mapToObj(key -> new Sought(key, 1 + Math.floorMod(key, 7) / 100.0))
                .toList();
    }

    @Provide
    Arbitrary<List<List<Change>>> batches() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(0, GISTS.size()))
                .as(Change::new)
                .list()
                .ofMaxSize(12)
                .list()
                .ofMaxSize(4);
    }
}
