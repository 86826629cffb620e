package org.fabrique.examples.door;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * What one minute of calls was like.
 *
 * @param p50 how many milliseconds half of the calls took at most
 * @param p99 the same for ninety-nine of a hundred
 * @param heap how many megabytes were in use after a collection
 * @param connections how many connections to the store were open
 * @param log how many megabytes the log of the store had
 * @param load how many wanted a processor at a time, all programs of the machine together; negative when it is not known
 */
record Minute(
        int number,
        long calls,
        double p50,
        double p99,
        double heap,
        long connections,
        int threads,
        double log,
        double load) {

    static final double MEGABYTE = 1 << 20;

    static final String HEAD = "| minute | calls | p50 | p99 | heap | connections | threads | log | load |%n"
            + "|---|---|---|---|---|---|---|---|---|%n";

    static Minute of(int number, Latencies latencies, long connections, long logBytes) {
        return new Minute(
                number,
                latencies.count(),
                latencies.millis(50),
                latencies.millis(99),
                heapAfterCollection(),
                connections,
                ManagementFactory.getThreadMXBean().getThreadCount(),
                logBytes / MEGABYTE,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** Twice: what the first makes unreachable the second takes away. */
    private static double heapAfterCollection() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
    }

    /** Returns the row of a table. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "| %d | %,d | %.2f ms | %.1f ms | %.1f MB | %d | %d | %.1f MB | %.1f |",
                number,
                calls,
                p50,
                p99,
                heap,
                connections,
                threads,
                log,
                load);
    }
}
