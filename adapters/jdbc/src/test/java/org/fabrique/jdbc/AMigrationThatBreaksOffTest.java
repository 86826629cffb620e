package org.fabrique.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.fabrique.jdbc.migration.Migrations;
import org.fabrique.jdbc.migration.OneMoreStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whichever call to the driver a step breaks off at, it is done whole or not at all, and the next to come does the rest. */
class AMigrationThatBreaksOffTest {

    /** From one call it breaks off at to the next; every call with {@code -Dfabrique.stride=1}. */
    private static final int STRIDE = Integer.getInteger("fabrique.stride", 4);

    private static final String FORMAT = "PRAGMA user_version";
    private static final int LATEST = Migrations.SQLITE.latest();

    private static final String TABLES =
            "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'flyway%' AND name NOT LIKE 'sqlite%'";

    @TempDir
    Path folder;

    @FunctionalInterface
    private interface Steps {
        void doneIn(DataSource database) throws SQLException;
    }

    @Test
    void isGoneOnWithFromAnEmptyFile() throws SQLException {
        FailingCalls calls = FailingCalls.dying();
        int call = 0;
        boolean passed = false;
        while (!passed) {
            call += call == 0 ? 1 : STRIDE;
            Path file = folder.resolve("new-" + call + ".db");
            passed = passes(calls, call, file, Migrations.SQLITE::migrate);
            boolean begun = !Store.ask(file, TABLES).equals("0");
            assertThat(Store.ask(file, FORMAT)).as("call " + call).isEqualTo(begun ? String.valueOf(LATEST) : "0");
            Migrations.SQLITE.migrate(source(file));
            requireWhole(file);
        }
        assertThat(call).isGreaterThan(50);
    }

    @Test
    void isGoneOnWithFromTheFormatBefore() throws SQLException, IOException {
        Path before = folder.resolve("before.db");
        try (SqliteStorage storage = SqliteStorage.at(before)) {
            Store.add(storage, Store.NEED);
        }
        FailingCalls calls = FailingCalls.dying();
        int call = 0;
        boolean passed = false;
        while (!passed) {
            call += call == 0 ? 1 : STRIDE;
            Path file = Files.copy(before, folder.resolve("old-" + call + ".db"));
            passed = passes(calls, call, file, database -> OneMoreStep.migrate(Migrations.SQLITE, database));
            requireNextFormatOrUntouched(file, call);
            OneMoreStep.migrate(Migrations.SQLITE, source(file));
            assertThat(Store.ask(file, FORMAT)).isEqualTo(String.valueOf(LATEST + 1));
            requireNextFormatOrUntouched(file, call);
        }
        assertThat(call).isGreaterThan(20);
    }

    private static boolean passes(FailingCalls calls, int call, Path file, Steps steps) throws SQLException {
        calls.failAt(call);
        try {
            steps.doneIn(calls.around(source(file)));
            return true;
        } catch (SQLException | FailingCalls.Killed broken) {
            return false;
        } finally {
            calls.stopFailing();
            calls.closeAll();
        }
    }

    private static void requireNextFormatOrUntouched(Path file, int call) throws SQLException {
        if (Store.ask(file, FORMAT).equals(String.valueOf(LATEST))) {
            assertThat(Store.ask(
                            file, "SELECT count(*) FROM sqlite_schema WHERE name = 'wish' OR sql LIKE '%urgency%'"))
                    .as("call " + call)
                    .isEqualTo("0");
            try (SqliteStorage storage = SqliteStorage.at(file)) {
                assertThat(Store.count(storage)).isEqualTo(1);
                assertThat(storage.verify()).isEmpty();
            }
        } else {
            assertThat(Store.ask(file, "SELECT group_concat(w.id || n.urgency) FROM wish w JOIN need n ON n.id = w.id"))
                    .as("call " + call)
                    .isEqualTo("n-1n-1");
        }
    }

    private static void requireWhole(Path file) throws SQLException {
        assertThat(Store.ask(file, FORMAT)).isEqualTo(String.valueOf(LATEST));
        try (SqliteStorage storage = SqliteStorage.at(file)) {
            Store.add(storage, Store.NEED);
            assertThat(Store.count(storage)).isEqualTo(1);
            assertThat(storage.verify()).isEmpty();
        }
    }

    private static DataSource source(Path file) {
        return SqliteFile.source(file, Duration.ofSeconds(1));
    }
}
