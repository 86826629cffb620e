package org.fabrique.persistence.spi;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The life of a storage: units run side by side, none inside another, and none once it is closed.
 * <p>
 * It does not order the writers: that is for {@link WriterTurn}.
 */
public final class StorageLife {

    /** Units share it; closing takes it alone, and so waits for them. */
    private final ReentrantReadWriteLock presence = new ReentrantReadWriteLock(true);

    private boolean closed;

    /**
     * Runs a unit.
     *
     * @throws IllegalStateException when the storage is closed, or the thread is inside a unit already
     */
    public <R extends @Nullable Object> R during(Supplier<R> unit) {
        requireOutside("A unit cannot begin inside another: use the view or unit at hand.");
        presence.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("This storage is closed.");
            }
            return unit.get();
        } finally {
            presence.readLock().unlock();
        }
    }

    /**
     * Closes the storage once the units under way have ended; the second time does nothing.
     *
     * @throws IllegalStateException when the thread is inside a unit
     */
    public void close(Runnable release) {
        requireOutside("A storage cannot be closed inside one of its units.");
        presence.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                release.run();
            }
        } finally {
            presence.writeLock().unlock();
        }
    }

    private void requireOutside(String otherwise) {
        if (presence.getReadHoldCount() > 0) {
            throw new IllegalStateException(otherwise);
        }
    }
}
