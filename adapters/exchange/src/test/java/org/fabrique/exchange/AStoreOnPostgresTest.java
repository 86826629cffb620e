package org.fabrique.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.fabrique.jdbc.PostgresOptions;
import org.fabrique.jdbc.PostgresStorage;
import org.fabrique.jdbc.SqliteStorage;
import org.fabrique.persistence.Storage;
import org.fabrique.persistence.testkit.SampleLife;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that goes from SQLite to a PostgreSQL server and back, through files. */
@Tag("postgres")
class AStoreOnPostgresTest {

    @TempDir
    Path folder;

    @Test
    void aStoreIsTheSameThereAndBack() throws IOException {
        try (EmbeddedPostgres server = server();
                Storage origin = SqliteStorage.at(folder.resolve("origin.db"));
                Storage there = PostgresStorage.at(options(server));
                Storage back = SqliteStorage.at(folder.resolve("back.db"))) {
            SampleLife.live(origin);
            String first = Stores.write(origin, folder.resolve("there.jsonl"));
            Stores.fill(there, StoreFile.read(folder.resolve("there.jsonl")));
            String second = Stores.write(there, folder.resolve("back.jsonl"));
            Stores.fill(back, StoreFile.read(folder.resolve("back.jsonl")));
            System.out.printf("digests: SQLite %s, PostgreSQL %s, SQLite %s%n", first, second, Stores.digest(back));
            assertThat(second).isEqualTo(first).isEqualTo(Stores.digest(back));
            assertThat(Stores.held(there)).isEqualTo(Stores.held(origin));
            assertThat(Stores.held(back)).isEqualTo(Stores.held(origin)).hasSizeGreaterThan(40);
            assertThat(there.verify()).isEmpty();
            assertThat(back.verify()).isEmpty();
        }
    }

    private static PostgresOptions options(EmbeddedPostgres server) {
        return PostgresOptions.of(
                "jdbc:postgresql://localhost:%d/postgres".formatted(server.getPort()), "postgres", "postgres");
    }

    private static EmbeddedPostgres server() {
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
