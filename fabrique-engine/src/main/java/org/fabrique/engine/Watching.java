package org.fabrique.engine;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A {@link Watch} that looks by itself, on one thread, until it is closed. */
public final class Watching implements AutoCloseable {

    private final Watch watch;
    private final Consumer<Looked> after;
    private final Life life;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(this::thread);
    private volatile @Nullable Thread thread;
    private @Nullable LocalDate lookedAt;

    private Watching(Watch watch, Consumer<Looked> after, Life life) {
        this.watch = watch;
        this.after = requireNonNull(after, "after");
        this.life = life;
    }

    static Watching begin(Watch watch, Duration pause, Consumer<Looked> after, Life life) {
        if (pause.isNegative() || pause.isZero()) {
            throw new IllegalArgumentException("The pause (%s) must be longer than nothing.".formatted(pause));
        }
        Watching begun = new Watching(watch, after, life);
        life.begin(begun);
        begun.looks.scheduleWithFixedDelay(begun::look, 0, pause.toNanos(), TimeUnit.NANOSECONDS);
        return begun;
    }

    private void look() {
        Looked looked;
        try {
            looked = looked();
        } catch (RuntimeException failed) {
            looked = Looked.failed(failed);
        }
        tellAfter(looked);
    }

    private Looked looked() {
        LocalDate today = watch.today();
        Looked looked = today.equals(lookedAt) ? watch.lookAtNews() : watch.look();
        lookedAt = today;
        return looked;
    }

    /** What it throws must not end the thread: nothing is left to tell it to. */
    private void tellAfter(Looked looked) {
        try {
            after.accept(looked);
        } catch (RuntimeException lost) {
            Thread.currentThread().getUncaughtExceptionHandler().uncaughtException(Thread.currentThread(), lost);
        }
    }

    /**
     * Ends it once the look under way has ended; closing it again does nothing.
     *
     * @throws IllegalStateException when a listener calls it, which would wait for itself
     */
    @Override
    public void close() {
        if (Thread.currentThread() == thread) {
            throw new IllegalStateException("A watch is not ended by whom it tells.");
        }
        life.end(this);
        looks.shutdown();
        awaitTheEnd();
    }

    private Thread thread(Runnable work) {
        Thread made = new Thread(work, Watch.ACTOR.value());
        made.setDaemon(true);
        thread = made;
        return made;
    }

    /** Whoever is interrupted while waiting interrupts the look, and waits on: it leaves nothing half done. */
    private void awaitTheEnd() {
        Thread ending = thread;
        boolean interrupted = false;
        while (ending != null && ending.isAlive()) {
            try {
                ending.join();
            } catch (InterruptedException asked) {
                interrupted = true;
                looks.shutdownNow();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
