package org.fabrique.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.network.Fabrique;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.jdbc.PostgresOptions;
import org.fabrique.jdbc.PostgresStorage;
import org.fabrique.jdbc.SqliteStorage;
import org.fabrique.persistence.Kind;
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

    @Test
    void filesOfEveryFormatAreTakenInAsTheyWereWritten() throws IOException {
        try (EmbeddedPostgres server = server();
                Storage storage = PostgresStorage.at(options(server))) {
            SampleLife.live(storage);
            String before = Stores.digest(storage);
            for (Sheet<?, ?> sheet : Sheet.all()) {
                for (Format format : List.of(
                        CsvForm.french(),
                        XlsxForm.french(),
                        GeoJson.withoutPositions(),
                        GoGoCarto.full(Gazetteer.empty()),
                        Tables.PAIR)) {
                    isTheSame(sheet, format, storage);
                }
            }
            for (Kind<?, ?, ?> kind : Kind.all()) {
                isTheSame(JsonFile.lines(kind), storage);
            }
            assertThat(Stores.digest(storage)).isEqualTo(before);
        }
    }

    private <I, T> void isTheSame(Sheet<I, T> sheet, Format format, Storage storage) {
        Path file = folder.resolve(sheet.name() + "-" + format.getClass().getSimpleName());
        long written = storage.<ExportReport>read(view -> sheet.write(view, format, file))
                .written();
        ImportReport report = SheetImport.of(sheet, format, Tables.INTAKE).into(storage, Stores.ACT, file);
        assertThat(report.same()).isEqualTo((int) written).isPositive();
    }

    private <I, T> void isTheSame(JsonFile<I, T> json, Storage storage) {
        Path file = folder.resolve("things-" + System.identityHashCode(json));
        long written =
                storage.<ExportReport>read(view -> json.write(view, file)).written();
        assertThat(json.into(storage, Stores.ACT, file).same()).isEqualTo((int) written);
    }

    @Test
    void aFileOfWhichOneRowIsWrongLeavesNothing() throws IOException {
        Path table =
                Files.writeString(folder.resolve("needs.csv"), "id;fabrique;title\nn-1;bfc;Se déplacer\nn-2;bfc;\n");
        try (EmbeddedPostgres server = server();
                Storage storage = PostgresStorage.at(options(server))) {
            storage.write(Stores.ACT, unit -> unit.fabriques().add(Fabrique.named(new FabriqueId("bfc"), "Bourgogne")));
            String before = Stores.digest(storage);
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> SheetImport.of(Sheet.needs(), CsvForm.french(), Tables.INTAKE)
                            .into(storage, Stores.ACT, table));
            assertThat(Stores.digest(storage)).isEqualTo(before);
        }
    }

    static PostgresOptions options(EmbeddedPostgres server) {
        return PostgresOptions.of(
                "jdbc:postgresql://localhost:%d/postgres".formatted(server.getPort()), "postgres", "postgres");
    }

    static EmbeddedPostgres server() {
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
