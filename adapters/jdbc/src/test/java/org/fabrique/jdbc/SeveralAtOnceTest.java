package org.fabrique.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fabrique.core.need.Need;
import org.fabrique.persistence.StorageException;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.testkit.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeveralAtOnceTest {

    private static final Duration SHORT = Duration.ofMillis(200);

    @TempDir
    Path folder;

    @Test
    void aWriterThatHasToWaitTooLongForAnotherProcessSaysSo() throws SQLException {
        Path file = folder.resolve("fabrique.db");
        try (SqliteStorage storage = Store.patient(file, SHORT)) {
            Store.add(storage, Store.NEED);
            try (Connection other = Store.raw(file);
                    Statement statement = other.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                requireBusy(storage);
                assertThat(Store.count(storage)).as("reads go on").isEqualTo(1);
                statement.execute("ROLLBACK");
            }
            Store.add(storage, Samples.need("n-2", "Autre"));
            assertThat(Store.count(storage)).isEqualTo(2);
        }
    }

    @Test
    void aWriterThatHasToWaitTooLongForAnotherThreadSaysSo() {
        try (SqliteStorage storage = Store.patient(folder.resolve("fabrique.db"), SHORT)) {
            CountDownLatch writing = new CountDownLatch(1);
            CountDownLatch done = new CountDownLatch(1);
            CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> storage.write(Store.ACT, unit -> {
                writing.countDown();
                await(done);
                return unit.needs().add(Store.NEED);
            }));
            await(writing);
            requireBusy(storage);
            done.countDown();
            slow.join();
            assertThat(Store.count(storage)).isEqualTo(1);
        }
    }

    /** Each storage has its own turn among its threads, so between the two SQLite alone decides. */
    @Test
    void twoStoragesOnOneFileLoseNoIncrement() {
        Path file = folder.resolve("fabrique.db");
        try (SqliteStorage one = SqliteStorage.at(file);
                SqliteStorage other = SqliteStorage.at(file)) {
            Store.add(one, Samples.need("n-1", "0"));
            List<CompletableFuture<Void>> writers = Stream.of(one, other, one, other)
                    .map(storage -> CompletableFuture.runAsync(
                            () -> IntStream.range(0, 25).forEach(time -> increment(storage))))
                    .toList();
            writers.forEach(CompletableFuture::join);
            assertThat(one.<String>read(view -> view.needs()
                            .find(Store.NEED.id())
                            .orElseThrow()
                            .value()
                            .title()))
                    .isEqualTo("100");
        }
    }

    /** What was read in a unit is still true when it writes: it has begun as a writer. */
    private static void increment(SqliteStorage storage) {
        storage.write(Store.ACT, unit -> {
            Versioned<Need> found = unit.needs().find(Store.NEED.id()).orElseThrow();
            String next = String.valueOf(Integer.parseInt(found.value().title()) + 1);
            return unit.needs().save(Samples.need("n-1", next), found.version());
        });
    }

    private static void requireBusy(SqliteStorage storage) {
        assertThatExceptionOfType(StorageException.Busy.class)
                .isThrownBy(() -> Store.add(storage, Samples.need("n-busy", "Occupé")))
                .matches(busy -> busy.code().equals("STORE_BUSY"))
                .matches(StorageException.Busy::isRetryable)
                .matches(busy -> busy.waited().compareTo(Duration.ofMillis(150)) > 0)
                .matches(busy -> busy.waited().compareTo(Duration.ofSeconds(5)) < 0);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
