package org.fabrique.matching.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.Wording;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.matching.Catalogue;
import org.fabrique.matching.LiveCatalogue;
import org.fabrique.matching.LiveCatalogue.Opening;
import org.fabrique.matching.MatchingEngine;
import org.fabrique.matching.RunId;
import org.fabrique.matching.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A catalogue left in a folder and opened again, whatever happened to the folder. */
class ACatalogueInAFolderTest {

    private static final Solution SHOP = Solution.of(new SolutionId("shop"), "Épicerie itinérante")
            .withDescription("Un camion vend de village en village.");
    private static final Solution BEES = Solution.of(new SolutionId("bees"), "Rucher partagé");
    private static final List<Solution> ALL = List.of(SHOP, BEES);

    @TempDir
    private Path folder;

    @Test
    void isBuiltTheFirstTimeAndFoundAsItWasTheNext() {
        try (LiveCatalogue first = open("v1", ALL)) {
            assertThat(first.opening()).isEqualTo(Opening.BUILT);
            assertThat(first.now().solutions()).containsExactly(BEES, SHOP);
        }
        try (LiveCatalogue next = open("v1", List.of())) {
            assertThat(next.opening()).isEqualTo(Opening.AS_IT_WAS);
            assertThat(next.now().solutions()).containsExactly(BEES, SHOP);
        }
    }

    @Test
    void findsWhatWasCommittedAndNoMore() {
        long generation;
        try (LiveCatalogue live = open("v1", ALL)) {
            live.remove(List.of(BEES.id()));
            live.commit("v2");
            generation = live.now().generation();
            live.put(List.of(BEES));
        }
        try (LiveCatalogue again = open("v2", List.of())) {
            assertThat(again.opening()).isEqualTo(Opening.AS_IT_WAS);
            assertThat(again.now().solutions()).containsExactly(SHOP);
            assertThat(again.now().generation()).isEqualTo(generation);
        }
    }

    @Test
    void isBuiltAgainWhenTheSourceHasMovedOn() {
        open("v1", ALL).close();
        try (LiveCatalogue later = open("v2", List.of(BEES))) {
            assertThat(later.opening()).isEqualTo(Opening.STALE);
            assertThat(later.now().solutions()).containsExactly(BEES);
        }
    }

    @Test
    void isBuiltAgainWhenItIsReadInOtherWords() {
        open("v1", ALL).close();
        Vocabulary other = Vocabulary.standard().with("mots.txt", List.of("abeille, avette"));
        try (LiveCatalogue later =
                LiveCatalogue.open(folder, other, MatchingJson.standard().solutions(), source("v1", ALL))) {
            assertThat(later.opening()).isEqualTo(Opening.STALE);
        }
    }

    @Test
    void isBuiltAgainWhicheverByteOfAFileIsWrong() throws IOException {
        open("v1", ALL).close();
        Map<Path, byte[]> whole = new TreeMap<>();
        for (Path file : files()) {
            whole.put(file, Files.readAllBytes(file));
        }
        for (Path file : whole.keySet()) {
            for (int tenth = 0; tenth < 10; tenth += 3) {
                putBack(whole);
                opensDamaged(file, tenth);
            }
        }
    }

    private void putBack(Map<Path, byte[]> whole) throws IOException {
        for (Path file : files()) {
            Files.delete(file);
        }
        for (Map.Entry<Path, byte[]> file : whole.entrySet()) {
            Files.write(file.getKey(), file.getValue());
        }
    }

    private void opensDamaged(Path file, int tenth) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length * tenth / 10] ^= 0x40;
        Files.write(file, bytes);
        try (LiveCatalogue rebuilt = open("v1", ALL)) {
            assertThat(rebuilt.opening()).as("%s at %d/10", file, tenth).isEqualTo(Opening.DAMAGED);
            assertThat(rebuilt.now().solutions()).containsExactly(BEES, SHOP);
        }
    }

    @Test
    void belongsToOneAtATime() {
        try (LiveCatalogue one = open("v1", ALL)) {
            assertThat(one.now().size()).isEqualTo(2);
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> open("v1", ALL))
                    .withMessageContaining("in use");
        }
    }

    @Test
    void isNotOpenedWhereThereIsNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "à garder");
        for (Path place : List.of(file, file.resolve("beneath"))) {
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> openIn(place))
                    .withMessage(
                            "The place of a catalogue (%s) cannot be used.\nMaybe name a folder that may be read and written.",
                            place)
                    .withCauseInstanceOf(FileSystemException.class);
        }
        assertThat(file).hasContent("à garder");
    }

    /** As whatever the system does not let be read: nobody knows whether it is whole. */
    @Test
    void isNotTakenForDamagedBecauseItCannotBeRead() throws IOException {
        open("v1", ALL).close();
        Path segment = files().get(0);
        byte[] whole = Files.readAllBytes(segment);
        Files.delete(segment);
        Files.createSymbolicLink(segment, segment);
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> open("v1", ALL))
                .withMessageContaining("cannot be used");
        Files.delete(segment);
        Files.write(segment, whole);
        try (LiveCatalogue again = open("v1", List.of())) {
            assertThat(again.opening()).isEqualTo(Opening.AS_IT_WAS);
        }
    }

    @Test
    void isNotChangedOnceItIsClosed() {
        LiveCatalogue live = open("v1", ALL);
        live.close();
        live.close();
        List<Runnable> changes =
                List.of(() -> live.put(ALL), () -> live.remove(List.of(BEES.id())), () -> live.commit("v2"));
        assertThat(changes)
                .allSatisfy(change -> assertThatIllegalStateException()
                        .isThrownBy(change::run)
                        .withMessageStartingWith("The catalogue is closed"));
        assertThat(live.now().size()).isEqualTo(2);
    }

    @Test
    void keepsNothingOfASourceThatFailed() {
        LiveCatalogue.Source failing = source("v1", ALL.stream().peek(each -> {
            throw new IllegalStateException("gone");
        }));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> LiveCatalogue.open(
                        folder, Vocabulary.standard(), MatchingJson.standard().solutions(), failing));
        try (LiveCatalogue next = open("v1", ALL)) {
            assertThat(next.opening()).isEqualTo(Opening.BUILT);
            assertThat(next.now().solutions()).isEqualTo(Catalogue.of(ALL).solutions());
        }
    }

    @Test
    void isNotBuiltOfASourceThatSaysAnIdentityTwice() {
        List<Solution> twice =
                Stream.concat(ALL.stream(), ALL.stream().limit(1)).toList();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open("v1", twice))
                .withMessage(
                        "The solution %s stands twice.".formatted(ALL.get(0).id()));
        try (LiveCatalogue next = open("v1", ALL)) {
            assertThat(next.opening()).isEqualTo(Opening.BUILT);
        }
    }

    @Test
    void isToldFromOthersAsTheSameCatalogueInMemoryIs() {
        Need need =
                Need.captured(new NeedId("n"), new FabriqueId("f"), new Wording("Une épicerie", null, "au village"));
        MatchingEngine engine = MatchingEngine.standard();
        RunId expected = engine.match(need, Catalogue.of(ALL)).run();
        try (LiveCatalogue built = open("v1", ALL)) {
            assertThat(engine.match(need, built.now()).run()).isEqualTo(expected);
            built.put(List.of(SHOP.withDescription("Au bourg"), SHOP.withName("Rien")));
            built.remove(List.of(BEES.id()));
            assertThat(engine.match(need, built.now()).run()).isNotEqualTo(expected);
            built.put(ALL);
            built.commit("v2");
        }
        try (LiveCatalogue found = open("v2", List.of())) {
            assertThat(engine.match(need, found.now()).run()).isEqualTo(expected);
        }
    }

    private static LiveCatalogue openIn(Path place) {
        return LiveCatalogue.open(
                place, Vocabulary.standard(), MatchingJson.standard().solutions(), source("v1", ALL));
    }

    private LiveCatalogue open(String version, List<Solution> solutions) {
        return LiveCatalogue.open(
                folder, Vocabulary.standard(), MatchingJson.standard().solutions(), source(version, solutions));
    }

    private static LiveCatalogue.Source source(String version, List<Solution> solutions) {
        return source(version, solutions.stream());
    }

    private static LiveCatalogue.Source source(String version, Stream<Solution> solutions) {
        return LiveCatalogue.Source.of(version, () -> solutions);
    }

    /** The files that hold something; the lock does not. */
    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }
}
