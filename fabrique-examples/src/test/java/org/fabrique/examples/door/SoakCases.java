package org.fabrique.examples.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.fabrique.core.access.ActorId;
import org.fabrique.engine.FabriqueEngine;
import org.fabrique.persistence.Act;
import org.fabrique.persistence.Storage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Four who call the door for many minutes: it becomes neither slower nor larger, and what it opened is closed with it. */
@Tag("soak")
@Timeout(value = 5, unit = TimeUnit.HOURS)
abstract class SoakCases {

    /** How many minutes are counted, at least two; {@code -Dsoak.minutes=3} for less. One more comes before. */
    private static final int MINUTES = Integer.getInteger("soak.minutes", 10);

    private static final int WORKERS = 4;
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final double MOST_SLOWER = 1.2;

    /** In bytes a call. Keeping an identity of each thing that is written would be more. */
    private static final double MOST_GROWTH = 15;

    private static final Act HOST = Act.of(new ActorId("host"), Instant.parse("2026-11-28T10:00:00Z"));

    private final Latencies latencies = new Latencies();
    private final List<Minute> minutes = new ArrayList<>();
    private final AtomicLong end = new AtomicLong();

    /** Returns where a store lies that nobody has used yet. */
    abstract Place place();

    /** Returns how many connections to the store are open, of all programs. */
    abstract long connections();

    /** Returns how large the log is that is written before the store. */
    abstract long logBytes();

    /** Returns how many megabytes the log may have. */
    abstract double mostLog();

    @Test
    void becomesNeitherSlowerNorLarger() throws InterruptedException {
        long connections = connections();
        Set<Thread> threads = Thread.getAllStackTraces().keySet();
        try (Storage storage = place().open();
                FabriqueEngine engine = FabriqueEngine.open(storage)) {
            work(engine, storage);
            assertThat(minutes).as("minutes").hasSize(MINUTES + 1);
            assertThat(storage.verify()).isEmpty();
        }
        tell();
        assertThat(connections()).as("connections after closing").isEqualTo(connections);
        requireNoneLeft(threads);
        assertThat(growth()).as("bytes a call").isLessThan(MOST_GROWTH);
        assertThat(counted()).allSatisfy(one -> assertThat(one.log()).isLessThan(mostLog()));
        assertThat(slower()).as("p99 of the last minute beside the first").isLessThan(MOST_SLOWER);
    }

    private void work(FabriqueEngine engine, Storage storage) {
        List<Worker> workers = IntStream.range(0, WORKERS)
                .mapToObj(number -> new Worker(engine, number))
                .toList();
        workers.forEach(Worker::prepare);
        end.set(System.nanoTime() + MINUTE);
        CyclicBarrier together = new CyclicBarrier(WORKERS, () -> take(storage));
        ExecutorService threads = Executors.newFixedThreadPool(WORKERS);
        workers.stream()
                .map(worker -> CompletableFuture.runAsync(() -> workAllMinutes(worker, together), threads))
                .toList()
                .forEach(CompletableFuture::join);
        threads.shutdown();
    }

    private void workAllMinutes(Worker worker, CyclicBarrier together) {
        try {
            for (int minute = 0; minute <= MINUTES; minute++) {
                workOneMinute(worker);
                together.await(MINUTE, TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException failure) {
            throw new AssertionError(failure);
        } catch (BrokenBarrierException | TimeoutException another) {
            // Another one has failed, and says why: the minutes that were not counted are missed.
        }
    }

    private void workOneMinute(Worker worker) {
        long begun = System.nanoTime();
        while (end.get() - begun > 0) {
            worker.call();
            long done = System.nanoTime();
            latencies.add(done - begun);
            begun = done;
        }
    }

    /** Between two minutes nobody works: what is held now is held for good. The host forgets old requests. */
    private void take(Storage storage) {
        storage.write(HOST, unit -> unit.receipts().forgetBefore(Instant.now()));
        minutes.add(Minute.of(minutes.size(), latencies, connections(), logBytes()));
        latencies.clear();
        end.set(System.nanoTime() + MINUTE);
    }

    private void tell() {
        System.out.printf("%n%s, %d threads%n%n" + Minute.HEAD, getClass().getSimpleName(), WORKERS);
        minutes.forEach(System.out::println);
        System.out.printf(
                Locale.ROOT,
                "%np99 of the last minute beside the first %.2f, heap %+.1f bytes a call%n",
                slower(),
                growth());
    }

    /** Those of the virtual machine itself stay. */
    private static void requireNoneLeft(Set<Thread> before) throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (!before.contains(thread) && !thread.getName().startsWith("ForkJoinPool.commonPool")) {
                thread.join(PATIENCE.toMillis());
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
        }
    }

    /** Without the first, in which all is slower. */
    private List<Minute> counted() {
        return minutes.subList(1, minutes.size());
    }

    private double slower() {
        return counted().get(MINUTES - 1).p99() / counted().get(0).p99();
    }

    /** Returns the slope of the line that is nearest to the heap after so many calls: how many bytes each leaves behind. */
    private double growth() {
        long[] done = counted().stream().mapToLong(Minute::calls).toArray();
        Arrays.parallelPrefix(done, Long::sum);
        double middle = LongStream.of(done).average().orElseThrow();
        double products = 0;
        double squares = 0;
        for (int minute = 0; minute < done.length; minute++) {
            products += (done[minute] - middle) * counted().get(minute).heap() * Minute.MEGABYTE;
            squares += Math.pow(done[minute] - middle, 2);
        }
        return products / squares;
    }
}
