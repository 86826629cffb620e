package org.fabrique.examples.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fabrique.engine.FabriqueEngine;
import org.fabrique.jdbc.SqliteStorage;
import org.fabrique.persistence.Storage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that is killed amid two hundred calls through the door loses none it was answered, leaves none half done, and
 * whoever opens the file goes on as if nothing had happened.
 */
class AProcessKilledAmidItsCallsTest {

    /** How many kills in all; more with {@code -Dfabrique.doors=30}. */
    private static final int KILLS = Integer.getInteger("fabrique.doors", 2);

    /** After the last calls it would have ended before it is killed. */
    private static final int LATEST = Story.CALLS - 10;

    /** A call takes less. */
    private static final int MOST_MICROS = 3_000;

    private static final long SEED = Long.getLong("fabrique.seed", 20_180_328L);

    private final Random chance = new Random(SEED);
    private final List<String> answers = new ArrayList<>();
    private final Kept whole = Story.after(Story.CALLS, answers::add);
    private int answered;
    private int amid;
    private int keptUnanswered;

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void losesNothingItWasAnsweredAndLeavesNothingHalfDone() throws IOException {
        for (int kill = 0; kill < KILLS; kill++) {
            Path file = Files.createDirectory(folder.resolve("kill-" + kill)).resolve("fabrique.db");
            List<String> told = Teller.killed(file, calls(kill), chance.nextInt(MOST_MICROS));
            requireWhole(file, told);
            requireNamedNowhere(file);
        }
        System.out.printf(
                "%d kills, seed %d: %d calls answered, 0 lost, 0 half done; %d kills amid the calls, %d calls kept unanswered%n",
                KILLS, SEED, answered, amid, keptUnanswered);
        assertThat(amid).as("kills amid the calls").isGreaterThan(KILLS / 2);
    }

    /** Each kill has its part of the calls. */
    private int calls(int kill) {
        return 1 + (int) ((kill + chance.nextDouble()) / KILLS * LATEST);
    }

    private void requireWhole(Path file, List<String> told) {
        try (Storage storage = SqliteStorage.at(file);
                FabriqueEngine engine = FabriqueEngine.open(storage)) {
            int calls = requireCallsWhole(Kept.of(storage), told);
            Agreement agreement = new Agreement(storage, engine);
            agreement.require();
            requireNothingDoneTwice(storage, engine, told.size());
            requireItGoesOn(storage, engine, calls);
            agreement.require();
        }
    }

    /** What is kept is what so many whole calls keep in memory: those that were answered, and at most one more. */
    private int requireCallsWhole(Kept kept, List<String> told) {
        Kept atLeast = Story.after(told.size(), call -> {});
        assertThat(told).as("answers").isEqualTo(answers.subList(0, told.size()));
        boolean another = told.size() < Story.CALLS && kept.size() > atLeast.size();
        int calls = told.size() + (another ? 1 : 0);
        assertThat(kept).as("kept by %d calls", calls).isEqualTo(another ? Story.after(calls, call -> {}) : atLeast);
        answered += told.size();
        amid += told.size() < Story.CALLS ? 1 : 0;
        keptUnanswered += another ? 1 : 0;
        return calls;
    }

    private static void requireNothingDoneTwice(Storage storage, FabriqueEngine engine, int calls) {
        Kept before = Kept.of(storage);
        Story.askAgain(engine, calls);
        assertThat(Kept.of(storage)).as("kept after the same requests again").isEqualTo(before);
    }

    private void requireItGoesOn(Storage storage, FabriqueEngine engine, int calls) {
        List<String> told = new ArrayList<>();
        Story.live(engine, calls, Story.CALLS, told::add);
        assertThat(told).as("answers").isEqualTo(answers.subList(calls, Story.CALLS));
        assertThat(Kept.of(storage)).as("kept in the end").isEqualTo(whole);
    }

    /** By then all persons were erased: they are in no file of the store, the log included. */
    private static void requireNamedNowhere(Path file) throws IOException {
        try (Stream<Path> beside = Files.list(file.getParent())) {
            for (Path each : beside.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(each, StandardCharsets.ISO_8859_1).contains(Chapter.NAME))
                        .as("%s names somebody who was erased", each.getFileName())
                        .isFalse();
            }
        }
    }
}
