package org.fabrique.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabrique.matching.SampleWorld.BEES;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.matching.index.GistIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many solutions that come and go at once, and what a folder says of itself. */
class ChangesThatComeTogetherTest {

    private static final List<Solution> LOT = IntStream.range(0, 40)
            .mapToObj(number -> Solution.of(new SolutionId("s" + number), "Épicerie " + number))
            .toList();
    private static final List<SolutionId> IDS = LOT.stream().map(Solution::id).toList();

    /** Knows all solutions by their identities. */
    private static final SolutionCodec BY_ID = new SolutionCodec() {

        private final Map<SolutionId, Solution> known = Stream.concat(LOT.stream(), Stream.of(BEES))
                .collect(Collectors.toMap(Solution::id, Function.identity()));

        @Override
        public byte[] write(Solution solution) {
            return solution.id().value().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Solution read(byte[] written) {
            return known.get(new SolutionId(new String(written, StandardCharsets.UTF_8)));
        }
    };

    @Test
    void areOneStateOfTheCatalogue() {
        try (LiveCatalogue live = LiveCatalogue.inMemory(Vocabulary.standard(), BY_ID)) {
            long before = live.now().generation();
            live.put(LOT);
            assertThat(live.now().generation()).isEqualTo(before + 1);
            live.remove(IDS);
            assertThat(live.now().generation()).isEqualTo(before + 2);
        }
    }

    @Test
    void areSeenAllOrNoneByWhoeverReadsMeanwhile() throws InterruptedException {
        Set<Integer> sizes = ConcurrentHashMap.newKeySet();
        AtomicBoolean ended = new AtomicBoolean();
        try (LiveCatalogue live = LiveCatalogue.inMemory(Vocabulary.standard(), BY_ID)) {
            live.put(List.of(BEES));
            Thread reader = new Thread(() -> {
                do {
                    sizes.add(live.now().size());
                } while (!ended.get());
            });
            reader.start();
            for (int round = 0; round < 20; round++) {
                live.put(LOT);
                live.remove(IDS);
            }
            ended.set(true);
            reader.join();
        }
        assertThat(sizes).isNotEmpty().isSubsetOf(1, 1 + LOT.size());
    }

    @Test
    void areBuiltAgainFromAFolderOfAnotherFormat(@TempDir Path folder) throws IOException {
        open(folder).close();
        try (GistIndex index = GistIndex.open(FSDirectory.open(folder))) {
            Map<String, String> said = new TreeMap<>(index.said());
            assertThat(said.put("format", "0")).isNotEqualTo("0");
            index.commit(said);
        }
        try (LiveCatalogue again = open(folder)) {
            assertThat(again.opening()).isEqualTo(LiveCatalogue.Opening.STALE);
            assertThat(again.now().size()).isEqualTo(LOT.size());
        }
    }

    private static LiveCatalogue open(Path folder) {
        return LiveCatalogue.open(folder, Vocabulary.standard(), BY_ID, LiveCatalogue.Source.of("v1", LOT::stream));
    }
}
