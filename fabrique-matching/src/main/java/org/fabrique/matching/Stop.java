package org.fabrique.matching;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Asks now and then whether a search should go on. */
final class Stop {

    static final BooleanSupplier NEVER = () -> false;

    private static final int NOW_AND_THEN = 64;

    private Stop() {}

    /**
     * Asks at every few of many steps.
     *
     * @throws CancellationException when it should stop
     */
    static void check(int step, BooleanSupplier stop) {
        if (step % NOW_AND_THEN == 0 && stop.getAsBoolean()) {
            throw new CancellationException("The search was stopped before it was done.");
        }
    }
}
