package org.fabrique.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.fabrique.persistence.PageRequest;
import org.fabrique.persistence.Pages;
import org.fabrique.persistence.query.InitiativeQuery;
import org.fabrique.persistence.query.NeedQuery;
import org.fabrique.persistence.testkit.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it writes loses nothing it was told is kept, and leaves nothing half written. */
class KilledProcessTest {

    /** How many kills in all; more with {@code -Dfabrique.kills=1000}. */
    private static final int KILLS = Integer.getInteger("fabrique.kills", 8);

    /** How many milliseconds at most a process lives on after its first unit; more with {@code -Dfabrique.life=2000}. */
    private static final int LIFE = Integer.getInteger("fabrique.life", 400);

    private static final int SIDE_BY_SIDE = 3;
    private static final long SEED = Long.getLong("fabrique.seed", 20_180_328L);

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void losesNothingItAcknowledged() {
        List<CompletableFuture<Tally>> victims = IntStream.range(0, SIDE_BY_SIDE)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> killAgainAndAgain(number)))
                .toList();
        Tally all = victims.stream().map(CompletableFuture::join).reduce(new Tally(0, 0, 0), Tally::plus);
        System.out.printf(
                "%d kills, seed %d: %d commits acknowledged, 0 lost, 0 partial; slowest opening %d ms%n",
                all.kills(), SEED, all.acknowledged(), all.slowestOpening());
        assertThat(all.kills()).isGreaterThanOrEqualTo(KILLS);
        assertThat(all.acknowledged()).isGreaterThan(all.kills());
        assertThat(all.slowestOpening()).isLessThan(Duration.ofSeconds(2).toMillis());
    }

    private record Tally(int kills, long acknowledged, long slowestOpening) {
        Tally plus(Tally other) {
            return new Tally(
                    kills + other.kills,
                    acknowledged + other.acknowledged,
                    Math.max(slowestOpening, other.slowestOpening));
        }
    }

    private Tally killAgainAndAgain(int number) {
        Path file = folder.resolve("victim-" + number + ".db");
        Path acknowledged = folder.resolve("acknowledged-" + number);
        Random chance = new Random(SEED + number);
        long slowest = 0;
        long notTold = 0;
        int kills = (KILLS + SIDE_BY_SIDE - 1) / SIDE_BY_SIDE;
        try {
            Files.createFile(acknowledged);
            for (int kill = 0; kill < kills; kill++) {
                killOne(file, acknowledged, chance.nextInt(LIFE));
                long least = Files.size(acknowledged) + notTold;
                Opened opened = requireNothingLost(file, least);
                notTold += opened.needs() - least;
                slowest = Math.max(slowest, opened.millis());
            }
            return new Tally(kills, Files.size(acknowledged), slowest);
        } catch (IOException | InterruptedException | SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    /** The victim writes one byte for each unit it was told is kept; it is killed some time after the first. */
    private static void killOne(Path file, Path acknowledged, int millis) throws IOException, InterruptedException {
        long before = Files.size(acknowledged);
        Process victim = Victim.start(file, acknowledged, file.getParent(), "FULL");
        while (victim.isAlive() && Files.size(acknowledged) == before) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
        TimeUnit.MILLISECONDS.sleep(millis);
        assertThat(victim.isAlive()).as("the victim must still be writing").isTrue();
        victim.destroyForcibly().waitFor();
    }

    /** How many needs there are after an opening, and how long it took. */
    private record Opened(long needs, long millis) {}

    /**
     * Whatever was acknowledged, or was found kept after an earlier kill, is there; and at most the unit that was under way.
     *
     * @param least how many units must be there
     */
    private static Opened requireNothingLost(Path file, long least) throws SQLException {
        long begun = System.nanoTime();
        try (SqliteStorage storage = SqliteStorage.at(file)) {
            long needs = Store.count(storage);
            long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
            assertThat(needs).as("acknowledged and kept").isGreaterThanOrEqualTo(least);
            assertThat(needs).as("at most one was under way").isLessThanOrEqualTo(least + 1);
            storage.read(view -> {
                assertThat(view.initiatives().count(InitiativeQuery.all())).isEqualTo(needs);
                Pages.forEach(
                        view.needs(),
                        NeedQuery.all(),
                        need -> assertThat(need.value().title()).startsWith("Besoin"));
                return view.needs().list(NeedQuery.all().about(List.of(Samples.MOBILITY)), PageRequest.first(1));
            });
            assertThat(Store.ask(file, "PRAGMA integrity_check")).isEqualTo("ok");
            assertThat(Store.ask(file, "SELECT count(*) FROM need_theme")).isEqualTo(String.valueOf(needs * 2));
            return new Opened(needs, millis);
        }
    }
}
