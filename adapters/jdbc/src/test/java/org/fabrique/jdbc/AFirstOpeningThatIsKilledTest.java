package org.fabrique.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.fabrique.jdbc.migration.Migrations;
import org.fabrique.persistence.testkit.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it makes a store leaves none, or a whole one: the next to come uses it. */
class AFirstOpeningThatIsKilledTest {

    /** How many kills; more with {@code -Dfabrique.openings=200}. */
    private static final int OPENINGS = Integer.getInteger("fabrique.openings", 4);

    private static final long SEED = Long.getLong("fabrique.seed", 20_180_328L);

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void leavesNothingThatIsRefused() throws Exception {
        Random chance = new Random(SEED);
        long whole = millisOfAnOpening();
        int made = 0;
        for (int kill = 0; kill < OPENINGS; kill++) {
            Path file = Files.createDirectory(folder.resolve("kill-" + kill)).resolve("fabrique.db");
            long acknowledged = killAfter(whole / 4 + chance.nextLong(whole), file);
            made += Files.exists(file) ? 1 : 0;
            requireWhole(file, acknowledged);
        }
        System.out.printf(
                "%d first openings killed within %d ms, seed %d: %d had made the file, 0 refused or incomplete%n",
                OPENINGS, whole + whole / 4, SEED, made);
    }

    /** From the start of the process to its first unit of work. */
    private long millisOfAnOpening() throws IOException, InterruptedException {
        Path file = Files.createDirectory(folder.resolve("first")).resolve("fabrique.db");
        long begun = System.nanoTime();
        Path said = said(file);
        Process victim = Victim.start(file, said, file.getParent(), "FULL");
        while (victim.isAlive() && Files.size(said) == 0) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        victim.destroyForcibly().waitFor();
        return millis;
    }

    /** Returns how many units were acknowledged. */
    private static long killAfter(long millis, Path file) throws IOException, InterruptedException {
        Path said = said(file);
        Process victim = Victim.start(file, said, file.getParent(), "FULL");
        TimeUnit.MILLISECONDS.sleep(millis);
        assertThat(victim.isAlive()).as("the victim must still be there").isTrue();
        victim.destroyForcibly().waitFor();
        return Files.size(said);
    }

    private static Path said(Path file) throws IOException {
        return Files.createFile(file.resolveSibling("acknowledged"));
    }

    private static void requireWhole(Path file, long acknowledged) throws SQLException {
        try (SqliteStorage storage = SqliteStorage.at(file)) {
            assertThat(Store.count(storage)).isGreaterThanOrEqualTo(acknowledged);
            Store.add(storage, Samples.need("n-after", "Après"));
            assertThat(storage.verify()).isEmpty();
        }
        assertThat(Store.ask(file, "PRAGMA user_version")).isEqualTo(String.valueOf(Migrations.SQLITE.latest()));
    }
}
