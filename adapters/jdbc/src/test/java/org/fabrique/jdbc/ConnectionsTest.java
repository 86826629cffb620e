package org.fabrique.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.fabrique.persistence.DuplicateException;
import org.fabrique.persistence.query.NeedQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionsTest {

    private static final Map<String, String> SETTINGS = Map.of(
            "journal_mode", "wal",
            "synchronous", "2",
            "foreign_keys", "1",
            "secure_delete", "1",
            "trusted_schema", "0",
            "busy_timeout", "700");

    @TempDir
    Path folder;

    private final List<Connection> made = new CopyOnWriteArrayList<>();

    @Test
    void haveEverySettingAStoreNeeds() throws SQLException {
        try (SqliteStorage storage = recorded()) {
            Store.add(storage, Store.NEED);
            assertThat(Store.count(storage)).isEqualTo(1);
            assertThat(made).hasSize(2);
            for (Connection connection : made) {
                for (Map.Entry<String, String> setting : SETTINGS.entrySet()) {
                    assertThat(Store.ask(connection, "PRAGMA " + setting.getKey()))
                            .as(setting.getKey())
                            .isEqualTo(setting.getValue());
                }
            }
        }
    }

    @Test
    void cannotReachOtherFiles() {
        try (SqliteStorage storage = recorded()) {
            Store.add(storage, Store.NEED);
            String attach = "ATTACH '%s' AS other".formatted(folder.resolve("other.db"));
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> Store.ask(made.get(0), attach));
        }
    }

    @Test
    void thatReadCannotWrite() {
        try (SqliteStorage storage = recorded()) {
            Store.count(storage);
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> Store.ask(made.get(0), "DELETE FROM need RETURNING id"));
        }
    }

    @Test
    void areUsedAgain() {
        try (SqliteStorage storage = recorded()) {
            for (int time = 0; time < 20; time++) {
                Store.add(storage, org.fabrique.persistence.testkit.Samples.need("n-" + time, "Besoin"));
                assertThat(Store.count(storage)).isEqualTo(time + 1L);
            }
            assertThat(made).hasSize(2);
            assertThat(storage.openConnections()).isEqualTo(2);
        }
    }

    @Test
    void survivesRefusedWritesWithoutALeak() {
        try (SqliteStorage storage = recorded()) {
            Store.add(storage, Store.NEED);
            for (int time = 0; time < 50; time++) {
                assertThatExceptionOfType(DuplicateException.class).isThrownBy(() -> Store.add(storage, Store.NEED));
            }
            assertThat(storage.openConnections()).isEqualTo(1);
        }
    }

    @Test
    void areAllClosedWithTheStorage() throws SQLException {
        SqliteStorage storage = recorded();
        Store.add(storage, Store.NEED);
        IntStream.range(0, 20)
                .mapToObj(number -> CompletableFuture.runAsync(
                        () -> storage.<Long>read(view -> view.needs().count(NeedQuery.all()))))
                .toList()
                .forEach(CompletableFuture::join);
        assertThat(storage.openConnections()).isBetween(1, 9);
        storage.close();
        assertThat(storage.openConnections()).isZero();
        for (Connection connection : made) {
            assertThat(connection.isClosed()).isTrue();
        }
    }

    private SqliteStorage recorded() {
        return SqliteStorage.at(folder.resolve("fabrique.db"), Duration.ofMillis(700), connection -> {
            made.add(connection);
            return connection;
        });
    }
}
