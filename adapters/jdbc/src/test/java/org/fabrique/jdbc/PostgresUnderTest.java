package org.fabrique.jdbc;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL server, started once for all tests; those who ask for it are skipped where none can be started. */
final class PostgresUnderTest {

    private static final AtomicInteger STORES = new AtomicInteger();
    private static final Started STARTED = start();

    /** Deletes all rows but those that say what the store is, whichever refer to which. */
    private static final String EMPTY = """
            SET session_replication_role = replica;
            DO $$ DECLARE each text; BEGIN
                FOR each IN SELECT tablename FROM pg_tables
                    WHERE schemaname = 'contract' AND tablename NOT IN ('store', 'flyway_schema_history')
                LOOP EXECUTE format('DELETE FROM contract.%I', each); END LOOP;
            END $$
            """;

    private record Started(EmbeddedPostgres server, String why) {}

    private PostgresUnderTest() {}

    /** Returns where a store can be made that nobody has used yet; the one that was asked for before is gone. */
    static PostgresOptions emptyStore() {
        PostgresOptions options = options("postgres").withSchema("store_" + STORES.incrementAndGet());
        drop("store_" + (STORES.get() - 1));
        return options;
    }

    /** Returns where the store of the contract lies: it is made once, and emptied each time. */
    static PostgresOptions emptiedStore() {
        PostgresOptions options = options("postgres").withSchema("contract");
        try {
            execute(EMPTY);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return options;
    }

    private static void drop(String schema) {
        try {
            execute("DROP SCHEMA IF EXISTS %s CASCADE".formatted(schema));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static PostgresOptions options(String user) {
        assumeTrue(STARTED.server() != null, () -> "SKIPPED: " + STARTED.why());
        return PostgresOptions.of(url(), user, user);
    }

    static String url() {
        return "jdbc:postgresql://localhost:%d/postgres"
                .formatted(STARTED.server().getPort());
    }

    private static Started start() {
        try {
            return new Started(server(), "");
        } catch (IOException | RuntimeException none) {
            String why = "no PostgreSQL server can be started here (%s)".formatted(none.getMessage());
            System.out.println("SKIPPED every case on PostgreSQL; they are counted below: " + why);
            return new Started(null, why);
        }
    }

    /** Statistics are gathered in transactions that hold the history back for a moment: not in these tests. */
    private static EmbeddedPostgres server() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("autovacuum", "off")
                .start();
    }

    /** Does something behind the back of the storages, as the master of the server. */
    static void execute(String... statements) throws SQLException {
        try (Connection connection = raw();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Returns the first column of the first row. */
    static String ask(String sql) throws SQLException {
        try (Connection connection = raw();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    static Connection raw() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", "");
    }
}
