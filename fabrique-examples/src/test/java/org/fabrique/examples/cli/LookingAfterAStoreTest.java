package org.fabrique.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.stakeholder.Person;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.jdbc.SqliteStorage;
import org.fabrique.persistence.Act;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store is verified, copied and restored, and a person erased, from the command line. */
class LookingAfterAStoreTest {

    private static final FabriqueId LIMOUSIN = new FabriqueId("limousin");

    @TempDir
    Path folder;

    private final Terminal terminal = new Terminal();
    private final StringWriter out = terminal.out();
    private final StringWriter err = terminal.err();
    private Path db;

    @BeforeEach
    void fill() {
        db = folder.resolve("fabrique.db");
        Act act = Act.of(new ActorId("a-1"), Instant.parse("2026-11-28T10:00:00Z"));
        try (SqliteStorage storage = SqliteStorage.at(db)) {
            storage.write(act, unit -> {
                unit.persons().add(new Person(new StakeholderId("p-1"), LIMOUSIN, "Ildiko Canari", null, null));
                return unit.needs().add(Need.captured(new NeedId("n-1"), LIMOUSIN, "Vu avec Ildiko Canari"));
            });
        }
    }

    @Test
    void aSoundStoreIsToldToBeSound() {
        assertThat(run("verify", "--db", db.toString())).isZero();
        assertThat(out.toString()).contains("est intact", "besoin 1", "personne 1");
        assertThat(run("verify", "--db", db.toString(), "--lang", "en")).isZero();
        assertThat(out.toString()).contains("is sound", "need 1");
    }

    @Test
    void aDamagedThingIsNamed() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + db);
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE need SET version = 7");
        }
        assertThat(run("verify", "--db", db.toString())).isEqualTo(ExitCode.STORAGE_TROUBLE);
        assertThat(out.toString()).contains("need n-1: La ligne n'est pas celle qui a été écrite.");
    }

    @Test
    void aCopyIsAStoreAndCopyingItBackRestores() throws Exception {
        Path copy = folder.resolve("copy.db");
        assertThat(run("backup", "--db", db.toString(), "--to", copy.toString()))
                .isZero();
        assertThat(run("verify", "--db", copy.toString())).isZero();
        Files.delete(db);
        assertThat(run("backup", "--db", copy.toString(), "--to", db.toString()))
                .isZero();
        assertThat(run("verify", "--db", db.toString())).isZero();
        assertThat(out.toString()).contains("besoin 1");
        assertThat(run("backup", "--db", copy.toString(), "--to", db.toString()))
                .isEqualTo(ExitCode.STORAGE_TROUBLE);
        assertThat(err.toString()).contains("quelque chose y est déjà");
    }

    @Test
    void aStoreIsCarriedThroughAFileAndHoldsTheSame() {
        Path file = folder.resolve("store.jsonl");
        Path other = folder.resolve("other.db");
        assertThat(run("export", "--format", "store", "--db", db.toString(), "--to", file.toString()))
                .isZero();
        assertThat(out.toString()).contains("choses 2, lignes d'histoire 2", "données personnelles");
        String digest = out.toString().replaceAll("(?s).*Empreinte : (\\p{XDigit}{64})\n.*", "$1");
        assertThat(run(
                        "import",
                        "--format",
                        "store",
                        "--db",
                        other.toString(),
                        "--from",
                        file.toString(),
                        "--lang",
                        "en"))
                .isZero();
        assertThat(out.toString()).contains("things 2, lines of history 2", "Digest: " + digest + "\n");
        assertThat(run("verify", "--db", other.toString())).isZero();
        assertThat(out.toString()).contains("besoin 1", "personne 1");
    }

    @Test
    void aStoreThatHoldsSomethingTakesNoOther() {
        Path file = folder.resolve("store.jsonl");
        run("export", "--format", "store", "--db", db.toString(), "--to", file.toString());
        assertThat(run("import", "--format", "store", "--db", db.toString(), "--from", file.toString()))
                .isEqualTo(ExitCode.STORAGE_TROUBLE);
        assertThat(err.toString()).contains("Le stockage n'est pas vide");
        assertThat(run("export", "--format", "store", "--db", db.toString(), "--to", file.toString()))
                .isEqualTo(ExitCode.STORAGE_TROUBLE);
        assertThat(err.toString()).contains("quelque chose y est déjà");
    }

    @Test
    void aDamagedFileMakesNoStore() throws Exception {
        Path file = folder.resolve("store.jsonl");
        Path other = folder.resolve("other.db");
        run("export", "--format", "store", "--db", db.toString(), "--to", file.toString());
        Files.writeString(file, Files.readString(file).replace("Ildiko", "Ildika"));
        assertThat(run("import", "--format", "store", "--db", other.toString(), "--from", file.toString()))
                .isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(err.toString()).contains("ligne 6 : ", "le fichier n'est pas celui qui a été écrit");
        assertThat(other).doesNotExist();
    }

    @Test
    void aFormatIsNeverGuessed() {
        Path file = folder.resolve("store.jsonl");
        assertThat(run("export", "--db", db.toString(), "--to", file.toString()))
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run("import", "--format", "xlsx", "--db", db.toString(), "--from", "a"))
                .isEqualTo(ExitCode.WRONG_USAGE);
    }

    @Test
    void anErasedPersonIsGoneAndTheMentionsAreListed() {
        assertThat(run("erase", "--db", db.toString(), "--person", "p-1")).isZero();
        assertThat(out.toString()).contains("p-1 est effacé de tous les fichiers.", "need n-1");
        assertThat(run("verify", "--db", db.toString())).isZero();
        assertThat(out.toString()).contains("personne 0");
        assertThat(run("erase", "--db", db.toString(), "--person", "p-1", "--lang", "en"))
                .isZero();
        assertThat(run("erase", "--db", db.toString(), "--person", "p-9")).isEqualTo(ExitCode.STORAGE_TROUBLE);
        assertThat(err.toString()).contains("personne p-9 : introuvable.");
    }

    @Test
    void lookingAfterAStoreNeverMakesOne() {
        Path nothing = folder.resolve("nothing.db");
        assertThat(run("verify", "--db", nothing.toString())).isEqualTo(ExitCode.STORAGE_TROUBLE);
        assertThat(err.toString()).contains("il n'y a rien à cet endroit");
        assertThat(nothing).doesNotExist();
    }

    private int run(String... arguments) {
        return terminal.run(arguments);
    }
}
