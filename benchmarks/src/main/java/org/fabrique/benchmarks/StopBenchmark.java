package org.fabrique.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.fabrique.core.need.Need;
import org.fabrique.matching.Catalogue;
import org.fabrique.matching.MatchingEngine;

/**
 * A search is told to stop, by a deadline or by another thread that interrupts it, at any moment of its way: how long until
 * it has ended, whether it gives up or was nearly done and answers.
 * <p>
 * Arguments: {@code [--quick] PAGES NEEDS NUMBER}. The moments are drawn by chance within the time each need usually takes;
 * one that comes after the search has ended is drawn again.
 */
public final class StopBenchmark {

    private static final int MOMENTS = 500;
    private static final int FEW_MOMENTS = 20;
    private static final double GOAL = 100;

    private final Random random = new Random(2018);
    private final MatchingEngine engine = MatchingEngine.standard().keeping(Asked.BEST);
    private final Catalogue catalogue;
    private final List<Need> needs;

    private StopBenchmark(Catalogue catalogue, List<Need> needs) {
        this.catalogue = catalogue;
        this.needs = needs;
    }

    /** Prints what the measure ran on, then a row for each way to be told. */
    public static void main(String... arguments) throws IOException {
        Setup setup = Setup.of(arguments);
        int count = setup.counts().get(0);
        List<Need> needs = Needs.read(setup.files().get(1));
        Catalogue catalogue = setup.catalogue();
        StopBenchmark benchmark = new StopBenchmark(catalogue, needs);
        setup.rounds().of(needs, List.of(Asked.of(catalogue, () -> {})));
        int moments = setup.isQuick() ? FEW_MOMENTS : MOMENTS;
        System.out.printf("%s%n%n", Machine.said());
        System.out.printf(
                Locale.ROOT,
                "| told at %d moments, %,d solutions | gave up | p50 | p99 | most (goal) |%n",
                moments,
                count);
        System.out.println("|---|---|---|---|---|");
        benchmark.row("by a deadline", moments, benchmark::byDeadline);
        benchmark.row("by an interrupt", moments, benchmark::byInterrupt);
    }

    /**
     * How a search ended that was told to stop.
     *
     * @param nanos from the moment it was told to its end; negative when it had ended before
     */
    private record Ending(boolean gaveUp, long nanos) {}

    private interface Telling {

        /** Searches, and tells the search to stop after so many nanoseconds. */
        Ending after(long delay, Need need);
    }

    private Ending byDeadline(long delay, Need need) {
        long deadline = System.nanoTime() + delay;
        boolean gaveUp = givesUp(need, () -> System.nanoTime() - deadline >= 0);
        return new Ending(gaveUp, System.nanoTime() - deadline);
    }

    private Ending byInterrupt(long delay, Need need) {
        Thread searching = Thread.currentThread();
        CompletableFuture<Long> told = CompletableFuture.supplyAsync(() -> interrupted(searching, delay));
        boolean gaveUp = givesUp(need, searching::isInterrupted);
        long end = System.nanoTime();
        long moment = told.join();
        Thread.interrupted();
        return new Ending(gaveUp, end - moment);
    }

    private static long interrupted(Thread searching, long delay) {
        LockSupport.parkNanos(delay);
        long moment = System.nanoTime();
        searching.interrupt();
        return moment;
    }

    private boolean givesUp(Need need, BooleanSupplier told) {
        try {
            engine.stoppingWhen(told).match(need, catalogue);
            return false;
        } catch (CancellationException stopped) {
            return true;
        }
    }

    private void row(String told, int moments, Telling telling) {
        List<Ending> endings = new ArrayList<>();
        while (endings.size() < moments) {
            Need need = needs.get(random.nextInt(needs.size()));
            Ending ending = telling.after((long) (random.nextDouble() * usual(need)), need);
            if (ending.nanos() >= 0) {
                endings.add(ending);
            }
        }
        Timings timings =
                Timings.ofNanos(endings.stream().mapToLong(Ending::nanos).toArray());
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.2f ms | %.2f ms | %.2f ms (%.0f) |%n",
                told,
                endings.stream().filter(Ending::gaveUp).count(),
                timings.p50(),
                timings.p99(),
                timings.most(),
                GOAL);
    }

    private long usual(Need need) {
        long start = System.nanoTime();
        engine.match(need, catalogue);
        return System.nanoTime() - start;
    }
}
