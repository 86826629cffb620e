package org.fabrique.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.need.Need;
import org.fabrique.persistence.Act;
import org.fabrique.persistence.Storage;
import org.fabrique.persistence.query.NeedQuery;
import org.fabrique.persistence.testkit.Samples;

/** What the tests do with a file behind the back of the storage. */
final class Store {

    static final Act ACT = Act.of(new ActorId("a-1"), Instant.parse("2026-11-28T10:00:00Z"));
    static final Need NEED = Samples.need("n-1", "Besoin");

    private Store() {}

    static SqliteStorage patient(Path file, Duration patience) {
        return SqliteStorage.at(file, patience, UnaryOperator.identity());
    }

    static Connection raw(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    static void execute(Path file, String... statements) throws SQLException {
        try (Connection connection = raw(file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static void update(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    static String ask(Path file, String sql) throws SQLException {
        try (Connection connection = raw(file)) {
            return ask(connection, sql);
        }
    }

    static void add(Storage storage, Need... needs) {
        storage.write(ACT, unit -> {
            for (Need need : needs) {
                unit.needs().add(need);
            }
            return needs.length;
        });
    }

    static long count(Storage storage) {
        return storage.<Long>read(view -> view.needs().count(NeedQuery.all()));
    }
}
