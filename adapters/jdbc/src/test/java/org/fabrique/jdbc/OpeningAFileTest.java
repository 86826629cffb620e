package org.fabrique.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fabrique.core.need.Need;
import org.fabrique.jdbc.migration.Migrations;
import org.fabrique.persistence.StorageException;
import org.fabrique.persistence.testkit.Samples;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningAFileTest {

    @TempDir
    Path folder;

    @Nested
    class ThatIsNotThere {

        @Test
        void touchesNothingBeforeTheFirstUse() {
            SqliteStorage.at(folder.resolve("new.db")).close();
            assertThat(folder).isEmptyDirectory();
        }

        @Test
        void makesItAndLeavesNothingElse() throws IOException, SQLException {
            Path file = folder.resolve("new.db");
            try (SqliteStorage storage = SqliteStorage.at(file)) {
                Store.add(storage, Store.NEED);
            }
            assertThat(names()).containsExactly("new.db");
            assertThat(Store.ask(file, "PRAGMA application_id")).isEqualTo(String.valueOf(SqliteFile.APPLICATION_ID));
            assertThat(Store.ask(file, "PRAGMA user_version")).isEqualTo(String.valueOf(Migrations.SQLITE.latest()));
            assertThat(Store.ask(file, "PRAGMA integrity_check")).isEqualTo("ok");
        }

        @Test
        @DisabledOnOs(OS.WINDOWS)
        void makesItForItsOwnerOnly() throws IOException {
            Path file = folder.resolve("new.db");
            try (SqliteStorage storage = SqliteStorage.at(file)) {
                Store.add(storage, Store.NEED);
                for (String name : names()) {
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                            .as(name)
                            .isEqualTo("rw-------");
                }
                assertThat(names()).contains("new.db", "new.db-wal");
            }
        }

        @Test
        void asksForItsFolder() {
            try (SqliteStorage storage = SqliteStorage.at(folder.resolve("none").resolve("new.db"))) {
                assertThatExceptionOfType(StorageException.Unavailable.class)
                        .isThrownBy(() -> Store.count(storage))
                        .matches(failure -> failure.code().equals("STORE_UNAVAILABLE"))
                        .matches(failure -> failure.in(Locale.FRENCH).contains("dossier"));
            }
            assertThat(folder).isEmptyDirectory();
        }

        @Test
        void makesItOnceWhenSeveralComeAtOnce() throws IOException {
            Path file = folder.resolve("new.db");
            List<CompletableFuture<Void>> writers = IntStream.range(0, 4)
                    .mapToObj(number -> CompletableFuture.runAsync(() -> {
                        try (SqliteStorage storage = SqliteStorage.at(file)) {
                            Store.add(storage, Samples.need("n-" + number, "Besoin"));
                        }
                    }))
                    .toList();
            writers.forEach(CompletableFuture::join);
            try (SqliteStorage storage = SqliteStorage.at(file)) {
                assertThat(Store.count(storage)).isEqualTo(4);
            }
            assertThat(names()).containsExactly("new.db");
        }

        @ParameterizedTest
        @ValueSource(strings = {"un été.db", "a?b=c.db", "a#b.db", "100%.db", "a%20b.db", "漢字", "a;b&c.db", "it's.db"})
        void takesAnyNameAFileCanHave(String name) throws IOException {
            Path file = folder.resolve(name);
            try (SqliteStorage storage = SqliteStorage.at(file)) {
                Store.add(storage, Store.NEED);
            }
            assertThat(names()).containsExactly(name);
            try (SqliteStorage storage = SqliteStorage.at(file)) {
                assertThat(Store.count(storage)).isEqualTo(1);
            }
        }
    }

    @Nested
    class ThatIsSomethingElse {

        @Test
        void refusesAnEmptyFile() throws IOException {
            refuses(Files.createFile(folder.resolve("zero.db")));
        }

        @Test
        void refusesAText() throws IOException {
            refuses(Files.writeString(folder.resolve("text.db"), "{\"needs\":[]}\n".repeat(1_000)));
        }

        @Test
        void refusesAShortText() throws IOException {
            refuses(Files.writeString(folder.resolve("short.db"), "x"));
        }

        @Test
        void refusesTheDatabaseOfAnotherProgram() throws IOException, SQLException {
            Path file = folder.resolve("other.db");
            Store.execute(file, "CREATE TABLE need (id TEXT)", "INSERT INTO need VALUES ('x')");
            refuses(file);
        }

        @Test
        void refusesTheDatabaseOfAnotherProgramThatSaysWhoseItIs() throws IOException, SQLException {
            Path file = folder.resolve("other.db");
            Store.execute(file, "PRAGMA journal_mode = WAL", "PRAGMA application_id = 42", "CREATE TABLE t (a)");
            refuses(file);
        }

        @Test
        void refusesAFolder() throws IOException {
            Path inside = Files.createDirectory(folder.resolve("folder.db"));
            try (SqliteStorage storage = SqliteStorage.at(inside)) {
                assertThatExceptionOfType(StorageException.NotAFabriqueStore.class)
                        .isThrownBy(() -> Store.count(storage));
            }
            assertThat(inside).isEmptyDirectory();
        }

        @Test
        void refusesANewerFormat() throws IOException, SQLException {
            Path file = folder.resolve("newer.db");
            try (SqliteStorage storage = SqliteStorage.at(file)) {
                Store.add(storage, Store.NEED);
            }
            Store.execute(file, "PRAGMA user_version = 99");
            byte[] before = Files.readAllBytes(file);
            try (SqliteStorage storage = SqliteStorage.at(file)) {
                assertThatExceptionOfType(StorageException.TooNew.class)
                        .isThrownBy(() -> Store.count(storage))
                        .matches(failure -> failure.code().equals("STORE_TOO_NEW"))
                        .matches(failure -> failure.found() == 99 && failure.supported() == Migrations.SQLITE.latest());
            }
            assertThat(Files.readAllBytes(file)).isEqualTo(before);
        }

        private void refuses(Path file) throws IOException {
            byte[] before = Files.readAllBytes(file);
            try (SqliteStorage storage = SqliteStorage.at(file)) {
                refusesToRead(storage);
                refusesToWrite(storage);
                assertThat(storage.openConnections()).isZero();
            }
            assertThat(Files.readAllBytes(file)).isEqualTo(before);
            assertThat(names()).containsExactly(String.valueOf(file.getFileName()));
        }

        private static void refusesToRead(SqliteStorage storage) {
            assertThatExceptionOfType(StorageException.NotAFabriqueStore.class)
                    .isThrownBy(() -> Store.count(storage))
                    .matches(failure -> failure.code().equals("NOT_A_FABRIQUE_STORE"));
        }

        private static void refusesToWrite(SqliteStorage storage) {
            assertThatExceptionOfType(StorageException.NotAFabriqueStore.class)
                    .isThrownBy(() -> Store.add(storage, Store.NEED));
        }
    }

    @Nested
    class WhoseLastCheckpointWasCut {

        private static final int PAGE_COUNT = 28;

        /** The first page, which counts the pages, was copied from the log to the file; the machine stopped there. */
        @Test
        void findsEverythingThatWasCommitted() throws IOException, SQLException {
            Path file = folder.resolve("whole.db");
            Path cut = folder.resolve("cut.db");
            try (SqliteStorage storage = SqliteStorage.at(file)) {
                Store.add(storage, Store.NEED);
            }
            try (SqliteStorage storage = SqliteStorage.at(file);
                    Connection keepsTheLog = Store.raw(file)) {
                Store.ask(keepsTheLog, "SELECT count(*) FROM sqlite_schema");
                Store.add(storage, needs(300));
                Files.copy(file, cut);
                Files.copy(folder.resolve("whole.db-wal"), folder.resolve("cut.db-wal"));
                count(cut, Integer.parseInt(Store.ask(keepsTheLog, "PRAGMA page_count")));
            }
            try (SqliteStorage storage = SqliteStorage.at(cut)) {
                assertThat(Store.count(storage)).isEqualTo(301);
            }
        }

        private static Need[] needs(int count) {
            return IntStream.range(0, count)
                    .mapToObj(number -> Samples.need("more-" + number, "Besoin " + "long ".repeat(30)))
                    .toArray(Need[]::new);
        }

        private static void count(Path file, int pages) throws IOException {
            assertThat(Files.size(file)).isLessThan(4096L * pages);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.allocate(4).putInt(0, pages), PAGE_COUNT);
            }
        }
    }

    @Nested
    class ThatIsInUse {

        /** A process that opens and closes the file by other means than SQLite would lose the locks SQLite holds. */
        @Test
        @EnabledOnOs(OS.LINUX)
        void leavesTheLocksOfTheSameProcessAlone() throws IOException {
            Path file = folder.resolve("shared.db");
            try (SqliteStorage first = SqliteStorage.at(file)) {
                Store.add(first, Store.NEED);
                List<String> before = locks(file);
                assertThat(before).isNotEmpty();
                try (SqliteStorage second = SqliteStorage.at(file)) {
                    assertThat(Store.count(second)).isEqualTo(1);
                }
                assertThat(locks(file)).isEqualTo(before);
            }
        }

        private static List<String> locks(Path file) throws IOException {
            String inode = ":" + Files.getAttribute(file, "unix:ino") + " ";
            try (Stream<String> lines = Files.lines(Path.of("/proc/locks"))) {
                return lines.filter(line -> line.contains(inode))
                        .map(line -> line.substring(line.indexOf(':') + 1))
                        .toList();
            }
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
