package org.fabrique.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.fabrique.persistence.Damage;
import org.fabrique.persistence.StorageException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Wherever a file is damaged, no answer holds anything that was not written: a store tells it as it was, or refuses. What it
 * does not find any more, where an index leads to it no longer, is reported when the store is verified.
 */
class ARandomlyDamagedFileTest {

    /** How many bits are flipped; more with {@code -Dfabrique.damages=300}. */
    private static final int DAMAGES = Integer.getInteger("fabrique.damages", 30);

    private static final long SEED = Long.getLong("fabrique.seed", 20_180_328L);
    private static final int PAGE = 4096;

    @TempDir
    Path folder;

    private final Random chance = new Random(SEED);
    private Path file;
    private byte[] sound;
    private Portrait known;

    @BeforeEach
    void fill() throws IOException {
        file = folder.resolve("fabrique.db");
        try (SqliteStorage storage = SqliteStorage.at(file)) {
            Portrait.fill(storage);
            assertThat(storage.verify()).isEmpty();
            known = Portrait.of(storage);
            assertThat(known.hasRefusals()).isFalse();
        }
        sound = Files.readAllBytes(file);
    }

    @Test
    void tellsNothingElseForAFlippedBit() throws IOException {
        damageAgainAndAgain("flipped bits", DAMAGES, this::flipABit);
    }

    @Test
    void tellsNothingElseWhenItWasCutOff() throws IOException {
        Tally tally = damageAgainAndAgain(
                "truncations", DAMAGES / 3, content -> Arrays.copyOf(content, chance.nextInt(content.length)));
        assertThat(tally.unseen).isZero();
    }

    @Test
    void tellsNothingElseForAPageOfZeros() throws IOException {
        damageAgainAndAgain("pages of zeros", DAMAGES / 6, content -> put(content, anyPage(content), new byte[PAGE]));
    }

    @Test
    void tellsNothingElseWhenTwoPagesChangedPlaces() throws IOException {
        damageAgainAndAgain("exchanged pages", DAMAGES / 6, this::exchangeTwoPages);
    }

    /** How the damages were noticed. */
    private static final class Tally {
        private int refused;
        private int verified;
        private int unseen;

        @Override
        public String toString() {
            return "%d refused when asked, %d found by verify alone, %d changed no answer and were not found"
                    .formatted(refused, verified, unseen);
        }
    }

    private Tally damageAgainAndAgain(String what, int times, UnaryOperator<byte[]> damage) throws IOException {
        Tally tally = new Tally();
        for (int time = 0; time < times; time++) {
            Files.write(file, damage.apply(sound.clone()));
            look(tally);
        }
        System.out.printf("%d %s, seed %d: 0 altered an answer; %s%n", times, what, SEED, tally);
        return tally;
    }

    private void look(Tally tally) {
        try (SqliteStorage storage = SqliteStorage.at(file)) {
            boolean reported = reports(storage);
            Portrait seen = Portrait.of(storage);
            assertThat(known.alteredIn(seen)).as("answers nobody wrote").isEmpty();
            if (!reported) {
                assertThat(known.incompleteIn(seen)).as("less, and not told").isEmpty();
            }
            count(tally, seen.hasRefusals(), reported);
        }
    }

    private static void count(Tally tally, boolean refused, boolean reported) {
        if (refused) {
            tally.refused++;
        } else if (reported) {
            tally.verified++;
        } else {
            tally.unseen++;
        }
    }

    private static boolean reports(SqliteStorage storage) {
        try {
            List<Damage> found = storage.verify();
            return !found.isEmpty();
        } catch (StorageException refused) {
            return true;
        }
    }

    private byte[] flipABit(byte[] content) {
        int bit = chance.nextInt(content.length * Byte.SIZE);
        content[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
        return content;
    }

    private byte[] exchangeTwoPages(byte[] content) {
        int one = anyPage(content);
        int other = anyPage(content);
        byte[] kept = Arrays.copyOfRange(content, one, one + PAGE);
        put(content, one, Arrays.copyOfRange(content, other, other + PAGE));
        return put(content, other, kept);
    }

    private int anyPage(byte[] content) {
        return chance.nextInt(content.length / PAGE) * PAGE;
    }

    private static byte[] put(byte[] content, int at, byte[] page) {
        System.arraycopy(page, 0, content, at, PAGE);
        return content;
    }
}
