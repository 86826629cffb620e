package org.fabrique.jdbc;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.fabrique.persistence.spi.Deadline;

/**
 * Stops statements that run past their deadline, or for a thread that was interrupted: databases do not do it, or not all
 * of them. One thread looks every few milliseconds while there is work, and sleeps when there is none.
 */
final class Watch {

    private static final long EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final int LOOKS_BEFORE_SLEEP = 100;

    private final Set<Running> running = ConcurrentHashMap.newKeySet();
    private final Thread thread = new Thread(this::look, "fabrique-storage-watch");
    private volatile boolean asleep = true;
    private volatile boolean ended;
    private boolean begun;

    /** One statement, from its beginning to its end. */
    static final class Running {

        private final Watch watch;
        private final Thread thread = Thread.currentThread();
        private final Deadline deadline;
        private final Runnable stop;
        private boolean over;
        private boolean stopped;

        private Running(Watch watch, Deadline deadline, Runnable stop) {
            this.watch = watch;
            this.deadline = deadline;
            this.stop = stop;
        }

        private synchronized void look() {
            if (!over && (deadline.isPast() || thread.isInterrupted())) {
                stopped = true;
                stop.run();
            }
        }

        /** Says that the statement has ended; from then on nothing stops it. Returns whether it was told to stop. */
        synchronized boolean end() {
            over = true;
            watch.running.remove(this);
            return stopped;
        }
    }

    /**
     * Watches a statement that is about to run.
     *
     * @param stop asks the database to stop it; called again until it has ended
     */
    Running over(Deadline deadline, Runnable stop) {
        Running one = new Running(this, deadline, stop);
        running.add(one);
        if (asleep) {
            wake();
        }
        return one;
    }

    synchronized void close() {
        ended = true;
        LockSupport.unpark(thread);
    }

    private synchronized void wake() {
        asleep = false;
        if (!begun) {
            begun = true;
            thread.setDaemon(true);
            thread.start();
        }
        LockSupport.unpark(thread);
    }

    private void look() {
        int idle = 0;
        while (!ended) {
            idle = running.isEmpty() ? idle + 1 : 0;
            running.forEach(Running::look);
            if (idle > LOOKS_BEFORE_SLEEP) {
                asleep = true;
                idle = 0;
                if (running.isEmpty()) {
                    LockSupport.park(this);
                }
                asleep = false;
            } else {
                LockSupport.parkNanos(this, EVERY_NANOS);
            }
        }
    }
}
