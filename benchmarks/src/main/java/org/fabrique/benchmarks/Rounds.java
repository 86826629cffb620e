package org.fabrique.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.fabrique.core.need.Need;

/**
 * How often the needs are asked: first untimed, until the virtual machine has compiled what it will, then timed.
 *
 * @param warm untimed rounds of all needs, at least
 * @param atLeast how long the untimed rounds go on, at least
 * @param timed the rounds after them
 */
record Rounds(int warm, Duration atLeast, int timed) {

    static final Rounds FULL = new Rounds(30, Duration.ofSeconds(20), 20);

    /** Shows that a measure runs; its figures mean nothing. */
    static final Rounds QUICK = new Rounds(1, Duration.ZERO, 1);

    /** Asks all needs of every engine: each is warmed up, then they take turns, so that a busy moment meets them all. */
    List<Timings> of(List<Need> needs, List<? extends Asked> engines) {
        engines.forEach(engine -> warm(needs, engine));
        long[][] nanos = new long[engines.size()][timed * needs.size()];
        for (int round = 0; round < timed; round++) {
            for (int engine = 0; engine < nanos.length; engine++) {
                time(needs, engines.get(engine), nanos[engine], round * needs.size());
            }
        }
        return IntStream.range(0, nanos.length)
                .mapToObj(engine -> Timings.ofNanos(nanos[engine]))
                .toList();
    }

    private void warm(List<Need> needs, Asked engine) {
        long start = System.nanoTime();
        for (int round = 0; round < warm || System.nanoTime() - start < atLeast.toNanos(); round++) {
            needs.forEach(engine::ask);
        }
    }

    private static void time(List<Need> needs, Asked engine, long[] nanos, int from) {
        for (int need = 0; need < needs.size(); need++) {
            long start = System.nanoTime();
            engine.ask(needs.get(need));
            nanos[from + need] = System.nanoTime() - start;
        }
    }
}
