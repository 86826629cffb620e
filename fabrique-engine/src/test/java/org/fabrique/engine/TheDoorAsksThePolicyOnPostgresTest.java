package org.fabrique.engine;

import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.fabrique.jdbc.PostgresOptions;
import org.fabrique.jdbc.PostgresStorage;
import org.fabrique.persistence.Storage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

@Tag("postgres")
class TheDoorAsksThePolicyOnPostgresTest extends AccessAtTheDoorCases {

    private @Nullable EmbeddedPostgres server;

    @Override
    Storage openEmpty() {
        EmbeddedPostgres started = started();
        server = started;
        return PostgresStorage.at(PostgresOptions.of(
                "jdbc:postgresql://localhost:%d/postgres".formatted(started.getPort()), "postgres", "postgres"));
    }

    @AfterEach
    void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    private static EmbeddedPostgres started() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
        } catch (IOException | RuntimeException none) {
            System.out.println("SKIPPED 1 case on PostgreSQL: no server can be started here: " + none.getMessage());
            return abort("SKIPPED: no PostgreSQL server can be started here");
        }
    }
}
