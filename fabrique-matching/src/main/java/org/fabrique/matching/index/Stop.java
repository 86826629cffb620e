package org.fabrique.matching.index;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Asks now and then whether a search should go on. */
public final class Stop {

    private static final int NOW_AND_THEN = 64;

    private Stop() {}

    /**
     * Asks at every few of many steps.
     *
     * @throws CancellationException when it should stop
     */
    public static void check(int step, @Nullable BooleanSupplier stop) {
        if (step % NOW_AND_THEN == 0) {
            check(stop);
        }
    }

    /**
     * Asks at once.
     *
     * @throws CancellationException when it should stop
     */
    public static void check(@Nullable BooleanSupplier stop) {
        if (stop != null && stop.getAsBoolean()) {
            throw new CancellationException("The search was stopped before it was done.");
        }
    }
}
