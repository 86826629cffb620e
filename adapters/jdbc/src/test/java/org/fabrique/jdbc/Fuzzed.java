package org.fabrique.jdbc;

import java.time.Duration;

/** What the targets of the fuzzer share. A target throws when it found a fault, and does nothing otherwise. */
final class Fuzzed {

    private static final Duration LONGEST = Duration.ofSeconds(2);

    private Fuzzed() {}

    /** Does something that must end in time, whatever comes in. */
    static void inTime(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        if (taken.compareTo(LONGEST) > 0) {
            throw new AssertionError("It took " + taken + ".");
        }
    }

    static void require(boolean law, String broken) {
        if (!law) {
            throw new AssertionError(broken);
        }
    }
}
