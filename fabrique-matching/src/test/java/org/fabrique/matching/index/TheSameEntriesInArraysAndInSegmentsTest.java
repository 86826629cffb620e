package org.fabrique.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
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

/** Lists that are kept in arrays, lists that are read in segments, and an index that passes from one to the other. */
class TheSameEntriesInArraysAndInSegmentsTest {

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

    private static final List<Sought> TOKENS = sought(GISTS.stream()
            .flatMapToLong(gist -> IntStream.range(0, gist.words()).mapToLong(gist::token)));

    private static final List<Sought> FAMILIES = sought(GISTS.stream()
            .flatMapToLong(gist -> IntStream.range(0, gist.families()).mapToLong(gist::family)));

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

    @Property(tries = 100)
    void areTheSameWhateverHappened(
            @ForAll("batches") List<List<Change>> batches,
            @ForAll @IntRange(min = 1, max = 6) int atMost,
            @ForAll @IntRange(min = 0, max = 3000) int most)
            throws IOException {
        TreeMap<String, Gist> expected = new TreeMap<>();
        try (GistIndex arrays = keeping(Long.MAX_VALUE);
                GistIndex segments = keeping(-1);
                GistIndex some = keeping(most)) {
            for (List<Change> batch : batches) {
                batch.forEach(each -> change(each, expected, arrays, segments, some));
                List<Set<String>> asked = closest(inTurn(expected), atMost);
                assertThat(closest(arrays.snapshot(), atMost)).isEqualTo(asked);
                assertThat(closest(segments.snapshot(), atMost)).isEqualTo(asked);
                assertThat(closest(some.snapshot(), atMost)).isEqualTo(asked);
            }
        }
    }

    @Property(tries = 50)
    void areTheSameWithoutThoseThatAreHidden(@ForAll("batches") List<List<Change>> batches) throws IOException {
        TreeMap<String, Gist> expected = new TreeMap<>();
        try (GistIndex arrays = keeping(Long.MAX_VALUE);
                GistIndex segments = keeping(-1)) {
            batches.forEach(batch -> batch.forEach(each -> change(each, expected, arrays, segments)));
            InTurnOf all = inTurn(expected);
            expected.remove("solution-0");
            List<Set<String>> asked = closest(inTurn(expected), 3);
            assertThat(closest(withoutTheFirst(arrays.snapshot()), 3)).isEqualTo(asked);
            assertThat(closest(withoutTheFirst(segments.snapshot()), 3)).isEqualTo(asked);
            assertThat(closest(withoutTheFirst(all), all.ids()::get, 3)).isEqualTo(asked);
        }
    }

    private static Snapshot withoutTheFirst(Snapshot snapshot) {
        return snapshot.without(snapshot.find("solution-0").stream(), snapshot.gists()::of, snapshot::print);
    }

    private static InTurn withoutTheFirst(InTurnOf all) {
        IntStream first = IntStream.range(0, all.ids().size())
                .filter(at -> all.ids().get(at).equals("solution-0"));
        return all.inTurn().without(first, all.gists()::get, at -> 0);
    }

    @Example
    void areInArraysAsLongAsTheyFit() throws IOException {
        try (GistIndex arrays = keeping(Long.MAX_VALUE);
                GistIndex segments = keeping(-1);
                GistIndex some = keeping(4000)) {
            change(new Change(0, 0), new TreeMap<>(), arrays, segments, some);
            assertThat(arrays.snapshot().inArrays()).isEqualTo(1);
            assertThat(segments.snapshot().inArrays()).isZero();
            assertThat(some.snapshot().inArrays()).isEqualTo(1);
            for (int name = 1; name < 8; name++) {
                change(new Change(name, name), new TreeMap<>(), some);
                some.snapshot();
            }
            assertThat(some.snapshot().inArrays()).isZero();
            some.clear();
            change(new Change(0, 0), new TreeMap<>(), some);
            assertThat(some.snapshot().inArrays()).isEqualTo(1);
        }
    }

    /** From a fifth on. */
    @Example
    void areFoundByTheFamiliesTheySpeakOfEnough() {
        List<Double> shares = new ArrayList<>();
        InTurn inTurn = InTurn.of(GISTS, 0);
        for (int entry = 0; entry < GISTS.size(); entry++) {
            Gist gist = GISTS.get(entry);
            for (int at = 0; at < gist.families(); at++) {
                shares.add(gist.share(at));
                Question family = new Question(List.of(), List.of(new Sought(gist.family(at), 1)), null);
                List<Integer> found = inTurn.closest(family, GISTS.size(), Integer::toString)
                        .boxed()
                        .toList();
                assertThat(found.contains(entry)).isEqualTo(gist.share(at) >= 0.2);
            }
        }
        assertThat(shares)
                .anyMatch(share -> share >= 0.2 && share < 0.3)
                .anyMatch(share -> share > 0.15 && share < 0.2);
    }

    private static GistIndex keeping(long mostInArrays) throws IOException {
        return GistIndex.taken(new ByteBuffersDirectory(), OpenMode.CREATE, mostInArrays);
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

    /** Entries in the order of their names. */
    private record InTurnOf(InTurn inTurn, List<String> ids, List<Gist> gists) {}

    private static InTurnOf inTurn(TreeMap<String, Gist> entries) {
        List<Gist> gists = List.copyOf(entries.values());
        return new InTurnOf(InTurn.of(gists, 0), List.copyOf(entries.keySet()), gists);
    }

    private static List<Set<String>> closest(InTurnOf all, int atMost) {
        return closest(all.inTurn(), all.ids()::get, atMost);
    }

    private static List<Set<String>> closest(Snapshot snapshot, int atMost) {
        return closest(snapshot, snapshot::id, atMost);
    }

    /** Who is closest to all that any of them is found by, and who has each of it. */
    private static List<Set<String>> closest(Indexed indexed, IntFunction<String> id, int atMost) {
        return Stream.concat(
                        Stream.of(ids(indexed, new Question(TOKENS, FAMILIES, null), atMost, id)),
                        Stream.concat(
                                        TOKENS.stream().map(each -> new Question(List.of(each), List.of(), null)),
                                        FAMILIES.stream().map(each -> new Question(List.of(), List.of(each), null)))
                                .map(one -> ids(indexed, one, 100, id)))
                .toList();
    }

    private static Set<String> ids(Indexed indexed, Question question, int atMost, IntFunction<String> id) {
        return indexed.closest(question, atMost, id).mapToObj(id).collect(Collectors.toSet());
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
