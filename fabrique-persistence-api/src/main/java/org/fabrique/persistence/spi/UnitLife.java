package org.fabrique.persistence.spi;

import java.util.function.Supplier;
import org.fabrique.persistence.StorageException;
import org.fabrique.persistence.UnitFailedException;
import org.jspecify.annotations.Nullable;

/**
 * The life of one view or unit of work: it serves one thread, dies at its first failure, and is over at its end.
 * <p>
 * It keeps no data and knows no storage; every register of a unit passes each of its steps through {@link #step}.
 */
public final class UnitLife {

    private final Thread owner = Thread.currentThread();
    private final Deadline deadline;
    private @Nullable Throwable firstFailure;
    private boolean over;

    /** Begins the life of a unit that has to end by a deadline. */
    public UnitLife(Deadline deadline) {
        this.deadline = deadline;
    }

    /**
     * Does one step, unless the unit is over or has failed; a step that throws is its first failure.
     *
     * @throws UnitFailedException when a step before failed
     * @throws StorageException when the deadline is past, or the thread interrupted
     * @throws IllegalStateException when the unit is over, or belongs to another thread
     */
    public <R extends @Nullable Object> R step(Supplier<R> step) {
        requireAlive();
        try {
            deadline.check();
            return step.get();
        } catch (RuntimeException | Error failure) {
            firstFailure = failure;
            throw failure;
        }
    }

    /**
     * Does the whole work, and keeps it exactly when neither the work nor any step of it failed.
     *
     * @param keep makes what was written last
     * @param undo throws it away; it must not throw
     * @throws UnitFailedException when the work hid the failure of a step
     * @throws StorageException when the deadline is past, or the thread interrupted
     */
    public <R extends @Nullable Object> R complete(Supplier<R> work, Runnable keep, Runnable undo) {
        boolean kept = false;
        try {
            R answer = work.get();
            requireSound();
            deadline.check();
            over = true;
            keep.run();
            kept = true;
            return answer;
        } finally {
            over = true;
            if (!kept) {
                undo.run();
            }
        }
    }

    private void requireAlive() {
        if (over) {
            throw new IllegalStateException("This unit is over: its registers cannot be used after it.");
        }
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException("This unit belongs to the thread that began it.");
        }
        requireSound();
    }

    private void requireSound() {
        if (firstFailure != null) {
            throw new UnitFailedException(firstFailure);
        }
    }
}
