package org.fabrique.benchmarks;

import java.util.Arrays;

/** How long many searches took, in milliseconds. */
record Timings(double p50, double p99, double most) {

    private static final double NANOS_IN_A_MILLI = 1e6;
    private static final double NANOS_IN_A_SECOND = 1e9;

    /** Returns how many seconds have gone by since a moment of {@link System#nanoTime()}. */
    static double secondsSince(long start) {
        return (System.nanoTime() - start) / NANOS_IN_A_SECOND;
    }

    /** @param nanos one number for each search, in any order; at least one */
    static Timings ofNanos(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Timings(
                sorted[sorted.length / 2] / NANOS_IN_A_MILLI,
                sorted[(int) (sorted.length * 99L / 100)] / NANOS_IN_A_MILLI,
                sorted[sorted.length - 1] / NANOS_IN_A_MILLI);
    }
}
