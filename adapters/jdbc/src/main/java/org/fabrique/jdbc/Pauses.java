package org.fabrique.jdbc;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.fabrique.persistence.StorageException;
import org.fabrique.persistence.spi.Deadline;

/**
 * The pauses of one unit of work that is done again since others were faster. They grow and are drawn by lot, so that those
 * who met do not meet again, and end with the patience of the storage.
 */
final class Pauses {

    private static final long FIRST_MILLIS = 4;
    private static final int DOUBLINGS = 6;

    private final Deadline end;
    private final Duration patience;
    private final long begun = System.nanoTime();
    private int pauses;

    /**
     * Begins with none.
     *
     * @param end by when the unit has to end, when that is sooner
     */
    Pauses(Deadline end, Duration patience) {
        this.end = end;
        this.patience = patience;
    }

    /**
     * Waits a little.
     *
     * @param overtaken the failure the unit is done again for
     * @throws StorageException.Busy when the patience is at its end
     * @throws StorageException.DeadlineExceeded when the deadline is past
     * @throws StorageException.Cancelled when the thread is interrupted; it stays interrupted
     */
    void next(StorageException.Busy overtaken) {
        long most = TimeUnit.MILLISECONDS.toNanos(FIRST_MILLIS << Math.min(pauses, DOUBLINGS));
        Duration pause = Duration.ofNanos(ThreadLocalRandom.current().nextLong(most));
        Duration waited = Duration.ofNanos(System.nanoTime() - begun).plus(pause);
        pauses++;
        if (waited.compareTo(patience) > 0) {
            throw new StorageException.Busy(waited, overtaken);
        }
        sleep(end.atMost(pause));
        end.check();
    }

    private static void sleep(Duration pause) {
        try {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StorageException.Cancelled(interrupted);
        }
    }
}
