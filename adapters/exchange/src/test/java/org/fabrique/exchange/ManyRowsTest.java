package org.fabrique.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.network.Fabrique;
import org.fabrique.jdbc.PostgresOptions;
import org.fabrique.jdbc.PostgresStorage;
import org.fabrique.jdbc.SqliteStorage;
import org.fabrique.persistence.Storage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of a whole network, and a process that has little memory. It takes minutes, and tells how long. */
@Tag("long")
class ManyRowsTest {

    @TempDir
    Path folder;

    /** The plain compiler alone: the other one spends more on so short a run than it saves. */
    @Test
    void tenThousandNeedsAreTakenIntoAFile() throws Exception {
        String said = process(needs(10_000), folder.resolve("store.db").toString(), "-XX:TieredStopAtLevel=1");
        System.out.println("10,000 needs into SQLite, milliseconds of the import, of all, of the processor: " + said);
        assertThat(said)
                .startsWith("ImportReport[added=10000, changed=0, same=0, refused=0, passedOver=[], problems=[]] ");
    }

    @Test
    void tenThousandNeedsAreTakenIntoAServer() throws Exception {
        try (EmbeddedPostgres server = AStoreOnPostgresTest.server()) {
            String said =
                    process(needs(10_000), AStoreOnPostgresTest.options(server).url(), "-XX:TieredStopAtLevel=1");
            System.out.println(
                    "10,000 needs into PostgreSQL, milliseconds of the import, of all, of the processor: " + said);
            assertThat(said)
                    .startsWith("ImportReport[added=10000, changed=0, same=0, refused=0, passedOver=[], problems=[]] ");
        }
    }

    @Test
    void aHundredThousandNeedsAreTakenWith256MegabytesOfHeap() throws Exception {
        assertThat(process(needs(100_000), folder.resolve("store.db").toString(), "-Xmx256m"))
                .startsWith("ImportReport[added=100000, changed=0, same=0, refused=0, passedOver=[], problems=[]] ");
    }

    @Test
    void moreNeedsThanAWorksheetHasRowsAreRefusedAndNoFileIsLeft() {
        Need need = Need.captured(new NeedId("n-1"), new FabriqueId("bfc"), "Se déplacer");
        Sheet.Source<Need> needs = visitor -> {
            for (int at = 0; at < 1_048_576; at++) {
                visitor.accept(need);
            }
        };
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Sheet.needs().write(needs, XlsxForm.french(), folder.resolve("needs.xlsx")))
                .withMessage("n-1: more than 1048575 rows");
        assertThat(folder).isEmptyDirectory();
    }

    /**
     * The process: takes a table into a store, and tells the report, the milliseconds it took once the store was open, those of all, and
     * those of the processor.
     */
    public static void main(String... paths) {
        long begun = System.nanoTime();
        try (Storage storage = storage(paths[1])) {
            storage.write(Stores.ACT, unit -> unit.fabriques().add(Fabrique.named(new FabriqueId("bfc"), "Bourgogne")));
            long open = System.nanoTime();
            ImportReport report = SheetImport.of(Sheet.needs(), CsvForm.french(), Tables.INTAKE)
                    .into(storage, Stores.ACT, Path.of(paths[0]));
            long end = System.nanoTime();
            Duration worked = ProcessHandle.current().info().totalCpuDuration().orElseThrow();
            System.out.printf(
                    "%s %d %d %d",
                    report,
                    Duration.ofNanos(end - open).toMillis(),
                    Duration.ofNanos(end - begun).toMillis(),
                    worked.toMillis());
        }
    }

    private String process(Path table, String store, String option) throws Exception {
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        option,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ManyRowsTest.class.getName(),
                        table.toString(),
                        store)
                .redirectError(folder.resolve("logged").toFile())
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .withFailMessage(() -> text(folder.resolve("logged")))
                .isZero();
        return text(said);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Storage storage(String store) {
        return store.startsWith("jdbc:")
                ? PostgresStorage.at(PostgresOptions.of(store, "postgres", "postgres"))
                : SqliteStorage.at(Path.of(store));
    }

    private Path needs(int count) throws IOException {
        Path table = folder.resolve("needs.csv");
        try (BufferedWriter text = Files.newBufferedWriter(table)) {
            text.write("id;fabrique;title;request;territory;themes;audiences;heardOn;budgetEuros;visibility\n");
            for (int at = 0; at < count; at++) {
                text.write(
                        "n-%d;bfc;Se déplacer sans voiture, %d;\"Aucun bus le soir ; la gare est à %d km, et rien n'ouvre "
                                .formatted(at, at, at % 40));
                text.write("le dimanche. On demande une navette, un covoiturage, ou de l'aide pour le permis.\";dep:23;"
                        + "MOB|COH;habitants|jeunes;03/2018;12 000,50;network\n");
            }
        }
        return table;
    }
}
