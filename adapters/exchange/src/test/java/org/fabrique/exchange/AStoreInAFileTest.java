package org.fabrique.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.jdbc.SqliteStorage;
import org.fabrique.persistence.Contents;
import org.fabrique.persistence.Held;
import org.fabrique.persistence.InMemoryStorage;
import org.fabrique.persistence.Once;
import org.fabrique.persistence.Position;
import org.fabrique.persistence.Storage;
import org.fabrique.persistence.StorageException;
import org.fabrique.persistence.testkit.SampleLife;
import org.fabrique.persistence.testkit.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that a storage holds, written to a file and read again. */
class AStoreInAFileTest {

    @TempDir
    Path folder;

    @Test
    void aStoreIsTheSameAfterTwoFilesAndThreeStorages() {
        try (Storage origin = SqliteStorage.at(folder.resolve("origin.db"));
                Storage between = new InMemoryStorage();
                Storage last = SqliteStorage.at(folder.resolve("last.db"))) {
            SampleLife.live(origin);
            String first = carry(origin, between, folder.resolve("first.jsonl"));
            String second = carry(between, last, folder.resolve("second.jsonl"));
            assertThat(List.of(second, Stores.digest(origin), Stores.digest(between), Stores.digest(last)))
                    .containsOnly(first);
            assertThat(Stores.held(last)).isEqualTo(Stores.held(origin)).hasSizeGreaterThan(40);
            assertThat(last.verify()).isEmpty();
        }
    }

    @Test
    void theDigestIsThatOfTheLinesAsAnybodyCanCountThem() throws Exception {
        Path file = folder.resolve("store.jsonl");
        String digest = written(file);
        String text = Files.readString(file);
        String before = text.substring(0, text.lastIndexOf("{\"type\":\"end\""));
        byte[] counted = java.security.MessageDigest.getInstance("SHA-256")
                .digest(before.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(digest).isEqualTo(java.util.HexFormat.of().formatHex(counted));
        assertThat(StoreFile.digest(StoreFile.read(file))).isEqualTo(digest);
        long held = before.lines().count() - 1;
        assertThat(text.substring(before.length()))
                .isEqualTo("{\"type\":\"end\",\"held\":%d,\"sha256\":\"%s\"}\n".formatted(held, digest));
    }

    @Test
    void oneSaveMoreIsAnotherDigest() {
        try (Storage storage = Stores.lived()) {
            String before = Stores.digest(storage);
            storage.write(Stores.ACT, unit -> unit.needs().add(Samples.need("n-more", "De plus")));
            assertThat(Stores.digest(storage)).isNotEqualTo(before);
        }
    }

    @Test
    void anEmptyStoreIsAFileOfTwoLines() {
        Path file = folder.resolve("empty.jsonl");
        try (Storage storage = new InMemoryStorage()) {
            Stores.write(storage, file);
        }
        assertThat(Stores.held(StoreFile.read(file))).isEmpty();
        assertThat(file).content().hasLineCount(2);
    }

    /** Whoever changes the format breaks the files that are there: then it needs another number. */
    @Test
    void theLinesAreThoseOfFormatOne() {
        Path file = folder.resolve("store.jsonl");
        try (Storage storage = new InMemoryStorage()) {
            storage.write(Stores.ACT, unit -> {
                unit.persons().add(Samples.person("p-1"));
                return unit.needs().add(Samples.need("n-1", "Vu avec Zsuzsanna Œrsted-Canari"));
            });
            storage.write(Stores.ACT, unit -> {
                unit.history()
                        .bookmark(
                                "map",
                                unit.history().after(Position.START, 1).get(0).at());
                return true;
            });
            new Once("k-1", "hash").write(storage, Stores.ACT, unit -> "");
            storage.erase(new StakeholderId("p-1"), Stores.ACT);
            Stores.write(storage, file);
        }
        assertThat(file).hasSameTextualContentAs(Path.of("src/test/resources/org/fabrique/exchange/format-1.jsonl"));
    }

    @Test
    void onlyItsOwnerReadsTheFile() throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        Path file = folder.resolve("store.jsonl");
        written(file);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void whatIsThereIsLeftAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("store.jsonl"), "mine");
        requireUnavailable(file, "something is there already");
        assertThat(file).hasContent("mine");
        assertThat(inFolder()).containsExactly(file);
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        requireUnavailable(folder.resolve("none").resolve("store.jsonl"), "its folder is not there");
    }

    @Test
    void nothingIsLeftWhenWhatIsHeldBreaksOff() {
        Path file = folder.resolve("store.jsonl");
        Contents broken = visitor -> {
            try (Storage storage = Stores.lived()) {
                Stores.held(storage).subList(0, 20).forEach(visitor);
            }
            throw new StorageException.Cancelled(null);
        };
        assertThatExceptionOfType(StorageException.Cancelled.class).isThrownBy(() -> StoreFile.write(broken, file));
        assertThat(inFolder()).isEmpty();
    }

    @Test
    void whatSomebodyElsePutThereMeanwhileIsLeftAsItIs() {
        Path file = folder.resolve("store.jsonl");
        Contents slow = visitor -> writeUnchecked(file);
        assertThatExceptionOfType(StorageException.Unavailable.class)
                .isThrownBy(() -> StoreFile.write(slow, file))
                .withMessageContaining("something is there already");
        assertThat(file).hasContent("theirs");
        assertThat(inFolder()).containsExactly(file);
    }

    @Test
    void aFileThatWasAlteredSinceItWasReadFillsNothing() throws IOException {
        Path file = folder.resolve("store.jsonl");
        written(file);
        Contents contents = StoreFile.read(file);
        Files.writeString(file, Files.readString(file).replace("Devenu", "Revenu"));
        try (Storage target = SqliteStorage.at(folder.resolve("target.db"))) {
            assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Stores.fill(target, contents));
            assertThat(Stores.held(target)).isEmpty();
        }
    }

    @Test
    void aStoreThatHoldsSomethingIsNotFilled() {
        Path file = folder.resolve("store.jsonl");
        written(file);
        try (Storage target = Stores.lived()) {
            List<Held> before = Stores.held(target);
            Contents contents = StoreFile.read(file);
            assertThatExceptionOfType(StorageException.NotEmpty.class).isThrownBy(() -> Stores.fill(target, contents));
            assertThat(Stores.held(target)).isEqualTo(before);
        }
    }

    private static String written(Path file) {
        try (Storage storage = Stores.lived()) {
            return Stores.write(storage, file);
        }
    }

    private static String carry(Storage origin, Storage target, Path file) {
        String digest = Stores.write(origin, file);
        Stores.fill(target, StoreFile.read(file));
        return digest;
    }

    private static void requireUnavailable(Path file, String why) {
        try (Storage storage = Stores.lived()) {
            assertThatExceptionOfType(StorageException.Unavailable.class)
                    .isThrownBy(() -> Stores.write(storage, file))
                    .withMessageContaining(why)
                    .matches(refusal -> !refusal.in(java.util.Locale.FRENCH).equals(refusal.getMessage()));
        }
    }

    private List<Path> inFolder() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static void writeUnchecked(Path file) {
        try {
            Files.writeString(file, "theirs");
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
