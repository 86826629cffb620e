package org.fabrique.jdbc;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fabrique.core.stakeholder.Person;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.persistence.Erased;
import org.fabrique.persistence.Once;
import org.fabrique.persistence.Storage;
import org.fabrique.persistence.StorageException;
import org.fabrique.persistence.testkit.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;

/** Nothing that was known of an erased person lies in any file of the store. */
class AnErasedPersonTest {

    private static final StakeholderId WHO = new StakeholderId("p-1");
    private static final Person FIRST =
            new Person(WHO, Samples.LIMOUSIN, "Ildiko Canarïfiore", "z.canarifiore@example.org", "+33 6 71 82 93 04");
    private static final Person THEN =
            new Person(WHO, Samples.LIMOUSIN, "Ildiko Orsolyakis", "zsuzsa@orsolyakis.example", "05 19 28 37 46");

    /** What is looked for: each as it was given, folded, turned round, or in another code. */
    private static final List<byte[]> CANARIES = Stream.of(
                    FIRST.name(),
                    "canarifiore",
                    "Canarïfiore Ildiko",
                    "z.canarifiore@example.org",
                    "+33 6 71 82 93 04",
                    "0671829304",
                    "671829304",
                    "Canar\\u00EFfiore",
                    "Ildiko",
                    "Orsolyakis",
                    "zsuzsa@orsolyakis.example",
                    "05 19 28 37 46")
            .flatMap(AnErasedPersonTest::codes)
            .toList();

    @TempDir
    Path folder;

    @Test
    void leavesNoTraceInAnyFile() {
        try (SqliteStorage storage = open()) {
            fill(storage);
            assertThat(found()).as("the scan finds what is there").isNotEmpty();
            Erased erased = storage.erase(WHO, Store.ACT);
            assertThat(erased.complete()).isTrue();
            assertThat(found()).isEmpty();
        }
        assertThat(found()).isEmpty();
    }

    /** Whoever reads an older state still needs the record; once that is over, opening the store completes the erasure. */
    @Test
    void isCompleteOnceNobodyReadsAnOlderState() {
        try (SqliteStorage storage = open()) {
            fill(storage);
            try (SqliteStorage other = open()) {
                other.read(view -> {
                    assertThat(erasedElsewhere(storage).complete()).isFalse();
                    return view.persons().find(WHO).orElseThrow();
                });
            }
            assertThat(Store.count(storage)).isPositive();
            assertThat(storage.erase(WHO, Store.ACT).complete()).isTrue();
            assertThat(found()).isEmpty();
        }
    }

    @Test
    void goesOnWhenTheStoreIsOpenedAgain() {
        try (SqliteStorage reader = open()) {
            try (SqliteStorage storage = open()) {
                fill(storage);
                reader.read(view -> erasedElsewhere(storage).complete());
            }
            try (SqliteStorage again = open()) {
                assertThat(again.<Boolean>read(view -> view.persons().find(WHO).isPresent()))
                        .isFalse();
                assertThat(found()).isEmpty();
            }
        }
    }

    /** From each call to the driver on everything fails, as for a process that is killed there. */
    @Test
    void brokenOffAnywhereItIsNotBegunOrCompletedWhenTheStoreIsOpenedAgain() {
        try (SqliteStorage storage = open()) {
            fill(storage);
        }
        int begun = (int) IntStream.iterate(1, call -> call + 1)
                .mapToObj(this::breakOffAt)
                .takeWhile(outcome -> outcome != Outcome.PASSED)
                .filter(outcome -> outcome == Outcome.BEGUN)
                .count();
        assertThat(begun).as("calls at which it was begun and not complete").isPositive();
    }

    private enum Outcome {
        NOT_BEGUN,
        BEGUN,
        PASSED
    }

    private Outcome breakOffAt(int call) {
        Path file = folder.resolve("broken-" + call + ".db");
        FailingCalls calls = new FailingCalls(SQLiteErrorCode.SQLITE_IOERR, true, FailingCalls.Moment.BEFORE_THE_CALL);
        boolean passed = false;
        copyTo(file);
        try (SqliteStorage storage = SqliteStorage.at(file, Duration.ofSeconds(1), calls::around)) {
            assertThat(Store.count(storage)).isPositive();
            calls.failAt(call);
            passed = storage.erase(WHO, Store.ACT).complete();
        } catch (StorageException broken) {
            assertThat(broken.code()).isEqualTo("STORE_UNAVAILABLE");
        }
        calls.stopFailing();
        try (SqliteStorage again = SqliteStorage.at(file)) {
            boolean there = again.<Boolean>read(view -> view.persons().find(WHO).isPresent());
            assertThat(passed && there).isFalse();
            assertThat(found(file)).as("call " + call).matches(traces -> traces.isEmpty() != there);
            return passed ? Outcome.PASSED : there ? Outcome.NOT_BEGUN : Outcome.BEGUN;
        }
    }

    private void copyTo(Path file) {
        try {
            Files.copy(folder.resolve("fabrique.db"), file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Erased erasedElsewhere(SqliteStorage storage) {
        return CompletableFuture.supplyAsync(() -> storage.erase(WHO, Store.ACT))
                .join();
    }

    private SqliteStorage open() {
        return SqliteStorage.at(folder.resolve("fabrique.db"));
    }

    private static void fill(Storage storage) {
        storage.write(Store.ACT, unit -> unit.persons().add(FIRST));
        storage.write(Store.ACT, unit -> {
            IntStream.range(0, 20).forEach(number -> unit.persons().add(Samples.person("p-x" + number)));
            return unit.needs().add(Store.NEED);
        });
        storage.write(Store.ACT, unit -> unit.persons().save(THEN, 1));
        Once.of("k-1", FIRST.name()).write(storage, Store.ACT, unit -> "kept for " + THEN.name());
    }

    private List<String> found() {
        return found(folder.resolve("fabrique.db"));
    }

    private static List<String> found(Path store) {
        try (Stream<Path> files = Files.list(store.getParent())) {
            return files.filter(file -> file.getFileName()
                            .toString()
                            .contains(store.getFileName().toString()))
                    .flatMap(AnErasedPersonTest::traces)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> traces(Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            return CANARIES.stream()
                    .filter(canary -> contains(content, canary))
                    .map(canary -> file.getFileName() + ": " + new String(canary, UTF_8));
        } catch (NoSuchFileException goneMeanwhile) {
            return Stream.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<byte[]> codes(String text) {
        byte[] plain = text.getBytes(UTF_8);
        return Stream.of(
                plain,
                text.toLowerCase(Locale.ROOT).getBytes(UTF_8),
                text.toUpperCase(Locale.ROOT).getBytes(UTF_8),
                text.getBytes(UTF_16LE),
                text.getBytes(UTF_16BE),
                Base64.getEncoder().withoutPadding().encode(plain));
    }

    private static boolean contains(byte[] content, byte[] wanted) {
        for (int at = 0; at + wanted.length <= content.length; at++) {
            if (content[at] == wanted[0] && Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
