package org.fabrique.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.fabrique.persistence.StorageException;
import org.fabrique.persistence.spi.Deadline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections to one file: those that are idle are used again, those in which something failed never.
 * <p>
 * It does not order the writers: SQLite does between processes, and the storage between its own threads.
 */
final class SqliteSessions {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteSessions.class);
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
        begun(session, () -> session.waitAtMost(end.atMost(patience)));
        return begun(session, () -> session.run("BEGIN IMMEDIATE"));
    }

    /** Returns a session that sees the present state, and goes on seeing it. */
    Session reader(Deadline end) {
        Session session = taken(idleReaders, true).until(end);
        begun(session, () -> session.run("BEGIN"));
        // The snapshot is taken at the first read, so one is done at once.
        return begun(session, () -> session.query("SELECT 1 FROM sqlite_schema LIMIT 1", List.of(), row -> 1));
    }

    /**
     * Makes what was erased leave the files: what the log holds moves into the file and the log is emptied; what leaves the
     * file is overwritten.
     *
     * @return whether that is done for all who were erased; it is not while somebody reads an older state
     */
    boolean completeErasures(Deadline end) {
        List<String> persons = within(reader(end), session -> new Erasures(session).incomplete());
        if (persons.isEmpty()) {
            return true;
        }
        boolean emptied = within(taken(idleWriters, false).until(end), SqliteSessions::emptiesTheLog);
        if (emptied) {
            within(writer(end), session -> {
                new Erasures(session).complete(persons);
                session.commit();
                return true;
            });
        }
        return emptied;
    }

    private static boolean emptiesTheLog(Session session) {
        return session.query("PRAGMA wal_checkpoint(TRUNCATE)", List.of(), row -> row.getInt(1) == 0)
                .get(0);
    }

    private <R> R within(Session session, Function<Session, R> work) {
        try {
            R answer = work.apply(session);
            if (session.readsOnly()) {
                session.commit();
            }
            return answer;
        } finally {
            giveBack(session);
        }
    }

    /** Writes the present state to another file. */
    void copyTo(Path target) {
        makeReady();
        new SqliteFile(target).copy(file, patience);
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
        discardIdle();
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

    /** What was begun before the process ended is done now; if it cannot be, the store serves all the same. */
    private void goOnErasing() {
        try {
            completeErasures(Deadline.none());
        } catch (StorageException notNow) {
            LOG.warn("An erasure is not complete yet ({}); it goes on when the store is opened again.", notNow.code());
        } finally {
            discardIdle();
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
