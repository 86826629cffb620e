package org.fabrique.jdbc;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.fabrique.persistence.StorageException;

/**
 * The pauses of one unit of work that is done again since others were faster. They grow and are drawn by lot, so that those
 * who met do not meet again, and end with the patience of the storage.
 */
final class Pauses {

    private static final long FIRST_MILLIS = 4;
    private static final int DOUBLINGS = 6;

    private final Duration patience;
    private final long begun = System.nanoTime();
    private int pauses;

    Pauses(Duration patience) {
        this.patience = patience;
    }

    /**
     * Waits a little.
     *
     * @param overtaken the failure the unit is done again for
     * @throws StorageException.Busy when the patience is at its end
     * @throws StorageException.Cancelled when the thread is interrupted; it stays interrupted
     */
    void next(StorageException.Busy overtaken) {
        long pause = ThreadLocalRandom.current()
                .nextLong(TimeUnit.MILLISECONDS.toNanos(FIRST_MILLIS << Math.min(pauses, DOUBLINGS)));
        pauses++;
        Duration waited = Duration.ofNanos(System.nanoTime() - begun + pause);
        if (waited.compareTo(patience) > 0) {
            throw new StorageException.Busy(waited, overtaken);
        }
        sleep(pause);
    }

    private static void sleep(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StorageException.Cancelled(interrupted);
        }
    }
}
