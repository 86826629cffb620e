package org.fabrique.jdbc;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** What the targets of the fuzzer share. A target throws when it found a fault, and does nothing otherwise. */
final class Fuzzed {

    private static final Duration LONGEST = Duration.ofSeconds(2);

    private Fuzzed() {}

    /** Does something that must end in time, whatever comes in. The time others use of the machine does not count. */
    static void inTime(Runnable work) {
        long begun = nanos();
        work.run();
        Duration taken = Duration.ofNanos(nanos() - begun);
        require(taken.compareTo(LONGEST) <= 0, "It took " + taken + ".");
    }

    private static long nanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    static void require(boolean law, String broken) {
        if (!law) {
            throw new AssertionError(broken);
        }
    }
}
