package org.fabrique.examples.door;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A real PostgreSQL server, started once; those who ask for it are skipped where none can be started. */
final class PostgresUnderTest {

    private static final Started STARTED = start();

    private record Started(EmbeddedPostgres server, String why) {}

    private PostgresUnderTest() {}

    /** Returns where a store lies, in a schema of this name. */
    static Place place(String schema) {
        assumeTrue(STARTED.server() != null, () -> "SKIPPED: " + STARTED.why());
        return new Place(url(), schema);
    }

    private static String url() {
        return "jdbc:postgresql://localhost:%d/postgres"
                .formatted(STARTED.server().getPort());
    }

    private static Started start() {
        try {
            return new Started(
                    EmbeddedPostgres.builder()
                            .setServerConfig("fsync", "on")
                            .setServerConfig("full_page_writes", "on")
                            .setServerConfig("synchronous_commit", "on")
                            .start(),
                    "");
        } catch (IOException | RuntimeException none) {
            String why = "no PostgreSQL server can be started here (%s)".formatted(none.getMessage());
            System.out.println("SKIPPED every case on PostgreSQL; they are counted below: " + why);
            return new Started(null, why);
        }
    }

    /** Returns the number a question to the server is answered with, asked as its master. */
    static long ask(String sql) {
        try (Connection connection = DriverManager.getConnection(url(), "postgres", "");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
