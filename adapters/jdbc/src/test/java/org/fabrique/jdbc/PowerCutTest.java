package org.fabrique.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.fabrique.persistence.StorageException;
import org.fabrique.persistence.query.InitiativeQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The current is cut under a process that writes: a file system of its own is shut down without its journal, as by a
 * switched-off machine, mounted again, and what was acknowledged before the cut has to be there. The acknowledgements lie
 * elsewhere. With a weaker setting something must be lost, or the cut is none.
 * <p>
 * It needs Linux, root, {@code mkfs.ext4}, {@code mount} and {@code perl}. Run by {@code -Ppower}.
 */
@EnabledIfSystemProperty(named = "fabrique.cuts", matches = "\\d+", disabledReason = "needs root and -Ppower")
class PowerCutTest {

    private static final int CUTS = Integer.getInteger("fabrique.cuts", 20);
    private static final long SEED = Long.getLong("fabrique.seed", 20_180_328L);
    private static final long IMAGE = 64L << 20;
    private static final String SHUT_DOWN = "use Fcntl; sysopen(my $d, $ARGV[0], O_RDONLY) or die $!;"
            + " my $how = pack('I', 2); ioctl($d, 0x8004587D, $how) or die $!;";

    @TempDir
    Path folder;

    private final Random chance = new Random(SEED);
    private Path disk = Path.of("unset");
    private boolean mounted;
    private @Nullable Process victim;

    @AfterEach
    void clean() throws IOException, InterruptedException {
        if (victim != null) {
            victim.destroyForcibly().waitFor();
        }
        unmount();
    }

    private void unmount() throws IOException, InterruptedException {
        if (mounted) {
            run("umount", disk.toString());
            mounted = false;
        }
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void losesNothingThatWasAcknowledgedBeforeTheCut() throws Exception {
        long acknowledged = 0;
        format();
        for (int cut = 0; cut < CUTS; cut++) {
            long known = writeUntilTheCut("FULL");
            assertThat(kept()).as("cut " + cut + ": acknowledged and kept").isGreaterThanOrEqualTo(known);
            acknowledged = known;
        }
        System.out.printf(
                "%d power cuts, seed %d: %d commits acknowledged, 0 lost, 0 partial%n", CUTS, SEED, acknowledged);
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void losesSomethingWithTheWeakerSetting() throws Exception {
        long lost = 0;
        int cut = 0;
        format();
        while (lost == 0 && cut < CUTS) {
            cut++;
            long known = writeUntilTheCut("NORMAL");
            lost = Math.max(0, known - kept());
        }
        System.out.printf("synchronous=NORMAL: %d commits lost at cut %d%n", lost, cut);
        assertThat(lost).as("the cut must be one").isPositive();
    }

    /** Returns how many units were acknowledged before the cut. */
    private long writeUntilTheCut(String synchronous) throws IOException, InterruptedException {
        Path acknowledged = folder.resolve("acknowledged");
        long before = Files.size(acknowledged);
        Process running = Victim.start(disk.resolve("fabrique.db"), acknowledged, folder, synchronous);
        victim = running;
        while (running.isAlive() && Files.size(acknowledged) == before) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
        TimeUnit.MILLISECONDS.sleep(50 + chance.nextInt(400));
        assertThat(running.isAlive()).as("the victim must still be writing").isTrue();
        long known = Files.size(acknowledged);
        run("perl", "-e", SHUT_DOWN, disk.toString());
        running.destroyForcibly().waitFor();
        unmount();
        mount();
        cutAcknowledgementsTo(known, acknowledged);
        return known;
    }

    /** What was acknowledged after the cut does not count, and the next victim begins at what is kept. */
    private void cutAcknowledgementsTo(long known, Path acknowledged) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(acknowledged.toFile(), "rw")) {
            file.setLength(known);
        }
    }

    private long kept() throws SQLException {
        try (SqliteStorage storage = SqliteStorage.at(disk.resolve("fabrique.db"))) {
            long needs = Store.count(storage);
            assertThat(storage.<Long>read(view -> view.initiatives().count(InitiativeQuery.all())))
                    .as("no unit is kept in part")
                    .isEqualTo(needs);
            assertThat(storage.verify()).isEmpty();
            return needs;
        } catch (StorageException.NotAFabriqueStore | StorageException.Damaged broken) {
            throw new AssertionError("The store does not open after the cut.", broken);
        }
    }

    private void format() throws IOException, InterruptedException {
        Path image = folder.resolve("disk.img");
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(IMAGE);
        }
        Files.createFile(folder.resolve("acknowledged"));
        disk = Files.createDirectory(folder.resolve("disk"));
        boolean able = "root".equals(System.getProperty("user.name"))
                && exit("mkfs.ext4", "-q", "-F", image.toString()) == 0
                && exit("mount", "-o", "loop", image.toString(), disk.toString()) == 0;
        if (!able) {
            System.out.println("SKIPPED: 1 power cut test: no root, or no file system can be made and mounted here");
        }
        assumeTrue(able, "no file system can be made and mounted here");
        mounted = true;
    }

    private void mount() throws IOException, InterruptedException {
        run("mount", "-o", "loop", folder.resolve("disk.img").toString(), disk.toString());
        mounted = true;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(exit(command)).as(List.of(command).toString()).isZero();
    }

    private static int exit(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException noSuchProgram) {
            return -1;
        }
    }
}
