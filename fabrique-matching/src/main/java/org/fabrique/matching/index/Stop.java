package org.fabrique.matching;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Asks now and then whether a search should go on. */
final class Stop {

    private static final int NOW_AND_THEN = 64;

    private Stop() {}

    /**
     * Asks at every few of many steps.
     *
     * @throws CancellationException when it should stop
     */
    static void check(int step, @Nullable BooleanSupplier stop) {
        if (stop != null && step % NOW_AND_THEN == 0 && stop.getAsBoolean()) {
            throw new CancellationException("The search was stopped before it was done.");
        }
    }
}
