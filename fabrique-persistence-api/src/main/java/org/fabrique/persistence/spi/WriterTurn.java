package org.fabrique.persistence.spi;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.fabrique.persistence.StorageException;
import org.jspecify.annotations.Nullable;

/**
 * One writer at a time, first come first served, and none waits for ever.
 * <p>
 * It orders the threads of one storage object; it knows nothing of other processes.
 */
public final class WriterTurn {

    private final ReentrantLock turn = new ReentrantLock(true);
    private final Duration patience;

    /**
     * Makes a turn.
     *
     * @param patience how long a writer waits before it gives up
     */
    public WriterTurn(Duration patience) {
        this.patience = patience;
    }

    /**
     * Runs the work of a writer when its turn comes.
     *
     * @param deadline by when it has to come, when that is sooner
     * @throws StorageException.Busy when the writers before take too long
     * @throws StorageException.DeadlineExceeded when they take longer than the deadline allows
     * @throws StorageException.Cancelled when the thread is interrupted; it stays interrupted
     */
    public <R extends @Nullable Object> R take(Deadline deadline, Supplier<R> work) {
        deadline.await(patience, nanos -> turn.tryLock(nanos, TimeUnit.NANOSECONDS));
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }
}
