package org.fabrique.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.network.Fabrique;
import org.fabrique.exchange.CsvForm;
import org.fabrique.jdbc.SqliteStorage;
import org.fabrique.persistence.Act;
import org.fabrique.persistence.query.NeedQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spreadsheets are taken into a store and written from one, from the command line. */
class ATableOnTheCommandLineTest {

    private static final String NEEDS = "id;fabrique;title;territory\nn-1;creuse;Se déplacer l'été;dep:23\n";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path db;
    private Path table;

    @BeforeEach
    void fill() {
        db = folder.resolve("fabrique.db");
        table = folder.resolve("needs.csv");
        Act act = Act.of(new ActorId("a-1"), Instant.parse("2026-11-28T10:00:00Z"));
        try (SqliteStorage storage = SqliteStorage.at(db)) {
            storage.write(act, unit -> unit.fabriques().add(Fabrique.named(new FabriqueId("creuse"), "Creuse")));
        }
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private int taken(String... more) {
        List<String> all = new ArrayList<>(List.of("import", "--format", "csv", "--db", db.toString()));
        all.addAll(List.of("--from", table.toString()));
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }

    private long kept() {
        try (SqliteStorage storage = SqliteStorage.at(db)) {
            return storage.<Long>read(view -> view.needs().count(NeedQuery.all()));
        }
    }

    @Test
    void aDryRunWritesNothingAndTheSameCommandWithoutItDoes() throws IOException {
        Files.writeString(table, NEEDS);
        assertThat(taken("--of", "needs", "--dry-run")).isZero();
        assertThat(out.toString())
                .contains("1 ajoutées, 0 changées, 0 inchangées", "Essai à blanc : rien n'est écrit.");
        assertThat(kept()).isZero();
        assertThat(taken("--of", "needs", "--lang", "en")).isZero();
        assertThat(out.toString()).contains("1 added, 0 changed, 0 unchanged.");
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void whatIsWrittenIsReadAgainAsTheSame() throws IOException {
        Files.writeString(table, NEEDS);
        taken("--of", "needs");
        Path copy = folder.resolve("copy.csv");
        assertThat(run(
                        "export",
                        "--format",
                        "csv",
                        "--of",
                        "needs",
                        "--db",
                        db.toString(),
                        "--to",
                        copy.toString(),
                        "--separator",
                        ",",
                        "--dates",
                        "iso",
                        "--decimal",
                        "."))
                .isZero();
        assertThat(out.toString()).contains(copy + " est écrit : 1.", "données personnelles");
        assertThat(Files.readString(copy)).contains("n-1,creuse,Se déplacer l'été,,,dep:23,");
        table = copy;
        assertThat(taken("--of", "needs", "--separator", ",", "--dates", "iso", "--decimal", "."))
                .isZero();
        assertThat(out.toString()).contains("0 ajoutées, 0 changées, 1 inchangées.");
    }

    @Test
    void refusedRowsAreToldAndWrittenBesideAndNothingIsKept() throws IOException {
        Files.writeString(table, NEEDS + "n-2;bzh;Se soigner;dep:99\n");
        Path rejects = folder.resolve("rejects.csv");
        assertThat(taken("--of", "needs", "--rejects", rejects.toString())).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString())
                .contains(table + ", ligne 3, territory : « dep:99 » ; ce territoire n'est pas connu");
        assertThat(out.toString())
                .contains("Rien n'est écrit dans le stockage.", "Lignes refusées, dans " + rejects + " : 1.");
        assertThat(Files.readString(rejects))
                .contains("n-2;bzh;Se soigner;dep:99;")
                .doesNotContain("n-1");
        assertThat(kept()).isZero();
    }

    @Test
    void moreThanAHundredProblemsAreCounted() throws IOException {
        Files.writeString(table, NEEDS + "n-1;creuse;Encore;dep:23\n".repeat(120));
        assertThat(taken("--of", "needs", "--lang", "en")).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString().lines()).hasSize(101).last().asString().endsWith("and 20 more problems");
    }

    @Test
    void windows1252IsRefusedWithAdviceAndReadWhenItIsSaid() throws IOException {
        Files.write(table, NEEDS.getBytes(CsvForm.WINDOWS_1252));
        assertThat(taken("--of", "needs")).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains("ligne 2 : ce n'est pas de l'UTF-8 ; cela ressemble à windows-1252");
        assertThat(taken("--of", "needs", "--charset", "windows-1252")).isZero();
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void theKindAndTheFormAreSaidAndNotGuessed() throws IOException {
        Files.writeString(table, NEEDS);
        assertThat(taken()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(err.toString()).contains("--of: organisations, fabriques, needs, resources, solutions, initiatives");
        assertThat(taken("--of", "persons")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(taken("--of", "needs", "--separator", "|")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(taken("--of", "needs", "--charset", "utf-16")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(taken("--of", "needs", "--decimal", ";")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(taken("--of", "needs", "--separator", ",")).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains("une seule colonne : un autre séparateur que « , » ?");
        assertThat(run("import", "--format", "store", "--db", db.toString(), "--from", "none", "--dry-run"))
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run("export", "--format", "store", "--of", "needs", "--db", db.toString(), "--to", "none"))
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(kept()).isZero();
    }
}
