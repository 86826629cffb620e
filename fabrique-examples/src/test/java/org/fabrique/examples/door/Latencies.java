package org.fabrique.examples.door;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;

/** How long calls took, to one in a hundred, in a memory that does not grow with them. It is thread-safe. */
final class Latencies {

    private static final double STEP = Math.log(1.01);
    private static final int MOST = (int) (Math.log((double) TimeUnit.MINUTES.toNanos(10)) / STEP);

    private final AtomicLongArray counts = new AtomicLongArray(MOST + 1);

    void add(long nanos) {
        counts.incrementAndGet(Math.min((int) (Math.log((double) Math.max(nanos, 1)) / STEP), MOST));
    }

    long count() {
        long all = 0;
        for (int step = 0; step <= MOST; step++) {
            all += counts.get(step);
        }
        return all;
    }

    /**
     * Returns how many milliseconds at most so many of a hundred calls took.
     *
     * @param percent above 0, at most 100
     */
    double millis(int percent) {
        long wanted = Math.max(1, count() * percent / 100);
        int step = 0;
        for (long seen = counts.get(0); seen < wanted; seen += counts.get(step)) {
            step++;
        }
        return Math.exp((step + 1) * STEP) / TimeUnit.MILLISECONDS.toNanos(1);
    }

    void clear() {
        for (int step = 0; step <= MOST; step++) {
            counts.set(step, 0);
        }
    }
}
