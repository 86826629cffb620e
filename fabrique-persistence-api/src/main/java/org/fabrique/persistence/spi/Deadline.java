package org.fabrique.persistence.spi;

import java.time.Duration;
import java.util.function.Supplier;
import org.fabrique.persistence.StorageException;

/**
 * By when a view or unit has to end; some have none. It counts from when it was made, on a clock that never runs back.
 * <p>
 * It stops nothing by itself: whoever works looks at it. A thread that is interrupted has to stop as well.
 */
public final class Deadline {

    private static final Deadline NONE = new Deadline(Duration.ofSeconds(Long.MAX_VALUE / 1_000_000_000L));

    private final long begun = System.nanoTime();
    private final Duration limit;

    private Deadline(Duration limit) {
        this.limit = limit;
    }

    public static Deadline none() {
        return NONE;
    }

    /**
     * Returns what makes a deadline for each unit: so far away from when the unit begins.
     *
     * @throws IllegalArgumentException when the limit leaves no time
     */
    public static Supplier<Deadline> within(Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("A limit of time (%s) must leave some.".formatted(limit));
        }
        return () -> limit.compareTo(NONE.limit) < 0 ? new Deadline(limit) : NONE;
    }

    public boolean isPast() {
        return this != NONE && elapsed().compareTo(limit) >= 0;
    }

    /** Returns how long to wait for something that is usually waited for so long: less, when the deadline comes before. */
    public Duration atMost(Duration usual) {
        Duration left = this == NONE ? usual : limit.minus(elapsed());
        return left.isNegative() ? Duration.ZERO : left.compareTo(usual) < 0 ? left : usual;
    }

    /** Something that is waited for: what comes, or does not come in time. */
    @FunctionalInterface
    public interface Waiting {
        /** Returns whether it came within so many nanoseconds. */
        boolean comesWithin(long nanos) throws InterruptedException;
    }

    /**
     * Waits for something as long as is usual, or until the deadline when that is sooner.
     *
     * @throws StorageException.Busy when it did not come in the usual time
     * @throws StorageException.DeadlineExceeded when the deadline came first
     * @throws StorageException.Cancelled when the thread is interrupted; it stays interrupted
     */
    public void await(Duration usual, Waiting something) {
        try {
            if (!something.comesWithin(atMost(usual).toNanos())) {
                throw isPast() ? exceeded() : new StorageException.Busy(usual, null);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StorageException.Cancelled(interrupted);
        }
    }

    /**
     * Ends the work of whoever calls it when it has to end.
     *
     * @throws StorageException.DeadlineExceeded when the deadline is past
     * @throws StorageException.Cancelled when the thread is interrupted; it stays interrupted
     */
    public void check() {
        if (isPast()) {
            throw exceeded();
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new StorageException.Cancelled(null);
        }
    }

    /** Returns the failure of work that did not end in time. */
    public StorageException exceeded() {
        return new StorageException.DeadlineExceeded(elapsed());
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
