package org.fabrique.matching.index;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Hands out what comes one after the other, in small lots, to one thread for each processor: all of them end together. */
public final class Lots<T> {

    private static final int LOT = 256;

    private final Iterator<T> rest;
    private final Consumer<T> action;
    private @Nullable Throwable failure;

    private Lots(Iterator<T> rest, Consumer<T> action) {
        this.rest = rest;
        this.action = action;
    }

    /**
     * Does something with each, in no order. The first that fails ends it; by then no thread does anything more.
     *
     * @param action done by many threads
     */
    public static <T> void each(Stream<T> all, Consumer<T> action) {
        Lots<T> lots = new Lots<>(all.iterator(), action);
        IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .parallel()
                .forEach(thread -> lots.work());
        if (lots.failure instanceof Error error) {
            throw error;
        }
        if (lots.failure instanceof RuntimeException exception) {
            throw exception;
        }
    }

    private void work() {
        try {
            for (List<T> lot = next(); !lot.isEmpty(); lot = next()) {
                lot.forEach(action);
            }
        } catch (RuntimeException | Error failed) {
            fail(failed);
        }
    }

    private synchronized List<T> next() {
        List<T> lot = new ArrayList<>();
        while (failure == null && lot.size() < LOT && rest.hasNext()) {
            lot.add(rest.next());
        }
        return lot;
    }

    private synchronized void fail(Throwable failed) {
        failure = failure == null ? failed : failure;
    }
}
