package org.fabrique.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.fabrique.persistence.spi.Deadline;

/**
 * The connections to one file: those that are idle are used again, those in which something failed never.
 * <p>
 * It does not order the writers: SQLite does between processes, and the storage between its own threads.
 */
final class SqliteSessions extends Sessions {

    private static final int MOST_IDLE = 8;

    private final SqliteFile file;
    private final Duration patience;
    private final UnaryOperator<Connection> around;
    private final Watch watch = new Watch();
    private final Deque<Session> idleWriters = new ConcurrentLinkedDeque<>();
    private final Deque<Session> idleReaders = new ConcurrentLinkedDeque<>();
    private final AtomicInteger open = new AtomicInteger();
    private volatile boolean ready;

    SqliteSessions(SqliteFile file, Duration patience, UnaryOperator<Connection> around) {
        this.file = file;
        this.patience = patience;
        this.around = around;
    }

    /** No other can begin until it ends. */
    @Override
    Session writer(Deadline end) {
        Session session = taken(idleWriters, false).until(end);
        begun(session, () -> session.waitAtMost(end.atMost(patience)));
        return begun(session, () -> session.run("BEGIN IMMEDIATE"));
    }

    @Override
    Session reader(Deadline end) {
        Session session = taken(idleReaders, true).until(end);
        begun(session, () -> session.run("BEGIN"));
        // The snapshot is taken at the first read, so one is done at once.
        return begun(session, () -> session.query("SELECT 1 FROM sqlite_schema LIMIT 1", List.of(), row -> 1));
    }

    /** What the log holds moves into the file and the log is emptied; what leaves the file is overwritten. */
    @Override
    boolean sweep(Deadline end) {
        Session session = taken(idleWriters, false).until(end);
        try {
            return session.query("PRAGMA wal_checkpoint(TRUNCATE)", List.of(), row -> row.getInt(1) == 0)
                    .get(0);
        } finally {
            giveBack(session);
        }
    }

    /** Writes the present state to another file. */
    void copyTo(Path target) {
        makeReady();
        new SqliteFile(target).copy(file, patience);
    }

    @Override
    void giveBack(Session session) {
        Deque<Session> idle = session.readsOnly() ? idleReaders : idleWriters;
        if (session.isSound() && idle.size() < MOST_IDLE) {
            idle.push(session);
        } else {
            discard(session);
        }
    }

    @Override
    void close() {
        discardIdle();
        watch.close();
    }

    @Override
    int open() {
        return open.get();
    }

    private Session taken(Deque<Session> idle, boolean readsOnly) {
        makeReady();
        Session session = idle.poll();
        if (session != null) {
            return session;
        }
        Connection connection = around.apply(file.connect(patience, readsOnly));
        Session fresh = new Session(connection, file.troubles(), Dialect.SQLITE, readsOnly, watch);
        open.incrementAndGet();
        return fresh;
    }

    private Session begun(Session session, Runnable beginning) {
        try {
            beginning.run();
            return session;
        } catch (RuntimeException | Error failure) {
            discard(session);
            throw failure;
        }
    }

    private void makeReady() {
        if (!ready && preparesTheFile()) {
            goOnErasing();
        }
    }

    private synchronized boolean preparesTheFile() {
        if (ready) {
            return false;
        }
        file.prepare(patience);
        ready = true;
        return true;
    }

    /** It is asked once, on a connection that serves for nothing else. */
    @Override
    boolean mayOweErasures() {
        Session session = new Session(file.connect(patience, true), file.troubles(), Dialect.SQLITE, true, watch);
        try {
            return !new Erasures(session).incomplete().isEmpty();
        } finally {
            session.close();
        }
    }

    private void discardIdle() {
        for (Deque<Session> idle : List.of(idleReaders, idleWriters)) {
            for (Session session = idle.poll(); session != null; session = idle.poll()) {
                discard(session);
            }
        }
    }

    private void discard(Session session) {
        session.close();
        open.decrementAndGet();
    }
}
