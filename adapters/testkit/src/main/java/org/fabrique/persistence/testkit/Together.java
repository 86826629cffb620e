package org.fabrique.persistence.testkit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Several threads at once, each of which must succeed within a minute. */
final class Together {

    private static final int SECONDS = 60;
    private static final Set<Thread.State> WAITS = EnumSet.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);

    private Together() {}

    /** Runs the task in so many threads that begin together; each is given its number. */
    static void run(int threads, IntConsumer task) {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> futures = new ArrayList<>();
            for (int number = 0; number < threads; number++) {
                int own = number;
                futures.add(pool.submit(() -> {
                    await(start);
                    task.accept(own);
                }));
            }
            start.countDown();
            futures.forEach(Together::get);
        } finally {
            pool.shutdownNow();
        }
    }

    /** Runs the task in another thread and waits for its answer. */
    static <R> R elsewhere(Supplier<R> task) {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            return get(pool.submit(task::get));
        } finally {
            pool.shutdownNow();
        }
    }

    /**
     * Runs a task that has to wait for another, in another thread, and returns its answer.
     *
     * @param waiting begins inside of the other, and goes on once that is over
     * @param held is given what to call when the waiting one may begin; it returns when that one waits, or after a second
     *     when nobody can tell
     */
    static <R> R whileWaiting(Supplier<R> waiting, Consumer<Runnable> held) {
        FutureTask<R> task = new FutureTask<>(waiting::get);
        Thread thread = new Thread(task, "waits");
        held.accept(() -> {
            thread.start();
            awaitItWaits(thread);
        });
        return get(task);
    }

    private static void awaitItWaits(Thread thread) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        while (!WAITS.contains(thread.getState()) && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    static void await(CountDownLatch latch) {
        try {
            if (!latch.await(SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("Waited in vain for another thread.");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static <R> R get(Future<R> future) {
        try {
            return future.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error told) {
                throw told;
            }
            throw new AssertionError("A thread failed.", failed.getCause());
        } catch (TimeoutException late) {
            throw new AssertionError("A thread did not end in time.", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
