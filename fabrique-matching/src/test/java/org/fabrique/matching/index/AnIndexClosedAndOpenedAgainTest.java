package org.fabrique.matching.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.fabrique.matching.text.Language;
import org.fabrique.matching.text.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index in a folder, whatever happened to the folder meanwhile. */
class AnIndexClosedAndOpenedAgainTest {

    private static final Entry BEES = entry("bees", "rucher", 11);
    private static final Entry SHOP = entry("shop", "épicerie", 12);

    @TempDir
    private Path folder;

    @Test
    void hasWhatWasCommittedAndWhatWasSaidOfIt() throws IOException {
        try (GistIndex index = GistIndex.open(FSDirectory.open(folder))) {
            assertThat(index.said()).isEmpty();
            index.put(BEES);
            index.commit(Map.of("version", "1"));
            index.put(SHOP);
            assertThat(index.snapshot().size()).isEqualTo(2);
        }
        try (GistIndex again = GistIndex.open(FSDirectory.open(folder))) {
            assertThat(again.said()).containsExactly(Map.entry("version", "1"));
            Snapshot snapshot = again.snapshot();
            int document = snapshot.find("bees").orElseThrow();
            assertThat(snapshot.find("shop")).isEmpty();
            assertThat(snapshot.documents()).containsExactly(document);
            assertThat(snapshot.id(document)).isEqualTo("bees");
            assertThat(snapshot.print(document)).isEqualTo(11);
            assertThat(snapshot.content(document)).isEqualTo(BEES.content());
            assertThat(snapshot.gists().of(document).words())
                    .isEqualTo(BEES.gist().words());
        }
    }

    /** So many lots that they are put together now and then. */
    @Test
    void knowsTheSumOfWhatTellsItsEntriesFromOthers() throws IOException {
        try (GistIndex index = GistIndex.open(FSDirectory.open(folder))) {
            assertThat(index.snapshot().prints()).isZero();
            for (int lot = 1; lot <= 40; lot++) {
                index.put(entry("twenty-" + lot % 20, "rucher", lot));
                index.put(entry("all-" + lot, "rucher", 1000 + lot));
                index.remove("all-" + lot / 2);
                assertThat(index.snapshot().prints()).isEqualTo(sum(index.snapshot()));
            }
            index.commit(Map.of());
        }
        try (GistIndex again = GistIndex.open(FSDirectory.open(folder))) {
            assertThat(again.snapshot().size()).isEqualTo(40);
            assertThat(again.snapshot().prints())
                    .isEqualTo(sum(again.snapshot()))
                    .isEqualTo(IntStream.rangeClosed(21, 40)
                            .map(lot -> lot + 1000 + lot)
                            .sum());
        }
    }

    private static long sum(Snapshot snapshot) {
        return snapshot.documents().mapToLong(snapshot::print).sum();
    }

    @Test
    void isOneForAllUntilItIsClosed() throws IOException {
        GistIndex index = GistIndex.open(FSDirectory.open(folder));
        assertThatExceptionOfType(LockObtainFailedException.class)
                .isThrownBy(() -> GistIndex.open(FSDirectory.open(folder)));
        index.close();
        GistIndex.open(FSDirectory.open(folder)).close();
    }

    @Test
    void isRefusedWhenAByteIsWrongAndLeavesNoLock() throws IOException {
        committed(BEES);
        for (Path file : files()) {
            byte[] whole = Files.readAllBytes(file);
            byte[] damaged = whole.clone();
            damaged[whole.length / 2] ^= 1;
            Files.write(file, damaged);
            assertThatExceptionOfType(IOException.class)
                    .as(file.toString())
                    .isThrownBy(() -> GistIndex.open(FSDirectory.open(folder)));
            Files.write(file, whole);
            GistIndex.open(FSDirectory.open(folder)).close();
        }
    }

    @Test
    void begunAnewIsEmptyAndTakesNothingAwayThatIsNotItsOwn() throws IOException {
        committed(BEES);
        Path own = folder.resolve("segments_1");
        Path others = Files.writeString(folder.resolve("notes.txt"), "à garder");
        Files.write(own, new byte[] {1, 2, 3});

        try (GistIndex anew = GistIndex.anew(FSDirectory.open(folder))) {
            assertThat(anew.snapshot().size()).isZero();
            anew.commit(Map.of());
        }
        assertThat(others).hasContent("à garder");
        try (GistIndex again = GistIndex.open(FSDirectory.open(folder))) {
            assertThat(again.snapshot().size()).isZero();
        }
    }

    @Test
    void saysWhoStandsTwice() {
        try (GistIndex index = GistIndex.inMemory()) {
            index.add(BEES);
            index.add(SHOP);
            assertThat(index.snapshot().repeated()).isEmpty();
            index.add(entry("shop", "boutique", 13));
            assertThat(index.snapshot().repeated()).contains("shop");
        }
    }

    private void committed(Entry entry) throws IOException {
        try (GistIndex index = GistIndex.open(FSDirectory.open(folder))) {
            index.put(entry);
            index.commit(Map.of());
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("write.lock")).toList();
        }
    }

    private static Entry entry(String id, String words, long print) {
        return new Entry(
                id,
                Language.french().gist(List.of(words), Weights.whateverTheLength(1, 1)),
                print,
                id.getBytes(StandardCharsets.UTF_8));
    }
}
