package org.fabrique.jdbc;

import java.sql.Connection;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.fabrique.persistence.spi.Deadline;

/**
 * The connections to one file: those that are idle are used again, those in which something failed never.
 * <p>
 * It does not order the writers: SQLite does between processes, and the storage between its own threads.
 */
final class SqliteSessions {

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

    /** Returns a session in which a write has begun: no other can begin until it ends. */
    Session writer(Deadline end) {
        Session session = taken(idleWriters, false).until(end);
        begun(session, "PRAGMA busy_timeout = " + end.atMost(patience).toMillis());
        return begun(session, "BEGIN IMMEDIATE");
    }

    /** Returns a session that sees the present state, and goes on seeing it. */
    Session reader(Deadline end) {
        Session session = begun(taken(idleReaders, true).until(end), "BEGIN");
        // The snapshot is taken at the first read, so one is done at once.
        return begun(session, "SELECT 1 FROM sqlite_schema LIMIT 1");
    }

    void giveBack(Session session) {
        Deque<Session> idle = session.readsOnly() ? idleReaders : idleWriters;
        if (session.isSound() && idle.size() < MOST_IDLE) {
            idle.push(session);
        } else {
            discard(session);
        }
    }

    /** Closes the idle connections; those in use were given back before. */
    void close() {
        idleReaders.forEach(this::discard);
        idleWriters.forEach(this::discard);
        idleReaders.clear();
        idleWriters.clear();
        watch.close();
    }

    int open() {
        return open.get();
    }

    private Session taken(Deque<Session> idle, boolean readsOnly) {
        makeReady();
        Session session = idle.poll();
        if (session != null) {
            return session;
        }
        Session fresh = new Session(around.apply(file.connect(patience, readsOnly)), file.troubles(), readsOnly, watch);
        open.incrementAndGet();
        return fresh;
    }

    private Session begun(Session session, String statement) {
        try {
            session.execute(statement);
            return session;
        } catch (RuntimeException | Error failure) {
            discard(session);
            throw failure;
        }
    }

    private void makeReady() {
        if (!ready) {
            synchronized (this) {
                if (!ready) {
                    file.prepare(patience);
                    ready = true;
                }
            }
        }
    }

    private void discard(Session session) {
        session.close();
        open.decrementAndGet();
    }
}
