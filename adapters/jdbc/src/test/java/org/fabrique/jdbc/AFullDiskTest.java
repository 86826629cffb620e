package org.fabrique.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.Wording;
import org.fabrique.persistence.StorageException;
import org.fabrique.persistence.UnitFailedException;
import org.fabrique.persistence.UnitOfWork;
import org.fabrique.persistence.testkit.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * When SQLite runs out of space inside a transaction, it has already rolled back, and what follows on the same
 * connection is kept one statement at a time.
 */
class AFullDiskTest {

    private static final int NO_LIMIT = 1_000_000;

    @TempDir
    Path folder;

    /** The pages new connections may fill. */
    private final AtomicInteger pages = new AtomicInteger(NO_LIMIT);

    @Test
    void theTrapIsReal() throws SQLException {
        Path file = folder.resolve("trap.db");
        Store.execute(file, "PRAGMA journal_mode = WAL", "CREATE TABLE aggregate (a)", "CREATE TABLE child (a)");
        try (Connection connection = Store.raw(file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA max_page_count = 8");
            statement.execute("BEGIN IMMEDIATE");
            statement.execute("INSERT INTO aggregate VALUES ('kept with its children or not at all')");
            assertThatThrownBy(() -> statement.execute("INSERT INTO child VALUES (zeroblob(1000000))"))
                    .isInstanceOf(SQLException.class);
            statement.execute("INSERT INTO child VALUES ('an orphan')");
        }
        assertThat(Store.ask(file, "SELECT count(*) FROM aggregate")).isEqualTo("0");
        assertThat(Store.ask(file, "SELECT count(*) FROM child")).isEqualTo("1");
    }

    @Test
    void aUnitThatHidesItKeepsNothingAndWritesNothingMore() throws SQLException {
        Path file = folder.resolve("fabrique.db");
        try (SqliteStorage storage = SqliteStorage.at(file, Duration.ofSeconds(5), this::limited)) {
            pages.set(150);
            Store.add(storage, Store.NEED);
            assertThatExceptionOfType(UnitFailedException.class)
                    .isThrownBy(() -> storage.write(Store.ACT, this::fillHideAndGoOn))
                    .withCauseInstanceOf(StorageException.Full.class);
            assertThat(storage.openConnections()).isZero();
            assertThat(Store.count(storage)).isEqualTo(1);
        }
        assertThat(Store.ask(file, "SELECT count(*) FROM initiative")).isEqualTo("0");
        assertThat(Store.ask(file, "SELECT count(*) FROM need_theme")).isEqualTo("0");
        assertThat(Store.ask(file, "PRAGMA integrity_check")).isEqualTo("ok");
    }

    @Test
    void aUnitThatDoesNotHideItSaysSo() {
        try (SqliteStorage storage =
                SqliteStorage.at(folder.resolve("fabrique.db"), Duration.ofSeconds(5), this::limited)) {
            pages.set(150);
            assertThatExceptionOfType(StorageException.Full.class)
                    .isThrownBy(
                            () -> storage.write(Store.ACT, unit -> unit.needs().add(large("n-large"))))
                    .matches(full -> full.code().equals("STORAGE_FULL"));
            assertThat(Store.count(storage)).isZero();
        }
    }

    @Test
    void goesOnWithoutBeingOpenedAgainOnceThereIsSpace() {
        try (SqliteStorage storage =
                SqliteStorage.at(folder.resolve("fabrique.db"), Duration.ofSeconds(5), this::limited)) {
            pages.set(150);
            assertThatExceptionOfType(StorageException.Full.class)
                    .isThrownBy(() -> Store.add(storage, large("n-large")));
            pages.set(NO_LIMIT);
            Store.add(storage, large("n-large"));
            assertThat(Store.count(storage)).isEqualTo(1);
        }
    }

    private String fillHideAndGoOn(UnitOfWork unit) {
        unit.needs().add(Samples.need("n-before", "Avant").withThemes(java.util.List.of(Samples.MOBILITY)));
        assertThat(catchThrowable(() -> unit.needs().add(large("n-large")))).isInstanceOf(StorageException.Full.class);
        assertThat(catchThrowable(() -> unit.initiatives().add(Samples.initiative("i-1", "Orpheline"))))
                .isInstanceOf(UnitFailedException.class);
        assertThat(catchThrowable(() -> unit.needs().add(Samples.need("n-after", "Après"))))
                .isInstanceOf(UnitFailedException.class);
        return "as if nothing had happened";
    }

    private static Need large(String id) {
        return Samples.need(id, "Grand").withWording(new Wording("Grand", "x".repeat(900_000), null));
    }

    private Connection limited(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA max_page_count = " + pages.get());
            return connection;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
