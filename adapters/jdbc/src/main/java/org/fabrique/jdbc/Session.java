package org.fabrique.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fabrique.persistence.StorageException;
import org.fabrique.persistence.spi.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * One connection, in one transaction at a time.
 * <p>
 * After a failure SQLite may have rolled back by itself, and what follows would be kept one statement at a time. So at
 * the first failure the transaction is rolled back for good, and the session does nothing more: it is thrown away.
 */
final class Session {

    /** Reads one row. */
    @FunctionalInterface
    interface RowReader<R> {
        R read(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    private interface Step<R> {
        R run() throws SQLException;
    }

    private final Connection connection;
    private final Troubles troubles;
    private final Dialect dialect;
    private final boolean readsOnly;
    private final Watch watch;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private Deadline deadline = Deadline.none();
    private @Nullable Duration waits;
    private volatile @Nullable Statement running;
    private boolean sound = true;
    private boolean stopped;
    private @Nullable StorageException failure;

    Session(Connection connection, Troubles troubles, Dialect dialect, boolean readsOnly, Watch watch) {
        this.connection = connection;
        this.troubles = troubles;
        this.dialect = dialect;
        this.readsOnly = readsOnly;
        this.watch = watch;
    }

    /** Returns this session, whose statements are stopped at a deadline from now on. */
    Session until(Deadline end) {
        deadline = end;
        return this;
    }

    Dialect dialect() {
        return dialect;
    }

    boolean readsOnly() {
        return readsOnly;
    }

    /** Tells whether it can serve again. Once it was told to stop, the word may still reach what comes next. */
    boolean isSound() {
        return sound && !stopped;
    }

    /** Returns what failed in it first; null while nothing has. */
    @Nullable
    StorageException failure() {
        return failure;
    }

    Connection connection() {
        return connection;
    }

    /** Executes a statement without parameters whose rows, if any, do not matter. */
    void execute(String sql) {
        attempt(() -> executed(sql));
    }

    /** Returns how many rows a statement changed. */
    int update(String sql, List<? extends @Nullable Object> values) {
        return attempt(() -> prepared(sql, values).executeUpdate());
    }

    /** Returns all rows of a query. */
    <R> List<R> query(String sql, List<? extends @Nullable Object> values, RowReader<R> reader) {
        return attempt(() -> {
            try (ResultSet rows = prepared(sql, values).executeQuery()) {
                List<R> read = new ArrayList<>();
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
                return read;
            }
        });
    }

    /** Says how long SQLite waits for another process. */
    void waitAtMost(Duration patience) {
        if (!patience.equals(waits)) {
            execute("PRAGMA busy_timeout = " + patience.toMillis());
            waits = patience;
        }
    }

    /** Executes a statement without parameters and rows, which is used again and again. */
    void run(String constant) {
        update(constant, List.of());
    }

    /** Keeps what was written; once begun, it is not stopped. */
    void commit() {
        unwatched(() -> prepared("COMMIT", List.of()).executeUpdate());
    }

    /** Undoes what was written since the session began; it never throws. */
    void rollback() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
        } catch (SQLException alreadyRolledBack) {
            sound = false;
        }
    }

    /** Closes the connection, which also ends what was not committed; it never throws. */
    void close() {
        sound = false;
        try (connection) {
            for (PreparedStatement statement : statements.values()) {
                statement.close();
            }
        } catch (SQLException lost) {
            // Nothing can be done with it any more, and nothing depends on it.
            statements.clear();
        }
    }

    private <R> R attempt(Step<R> step) {
        Watch.Running watched = watch.over(deadline, this::stop);
        R answer;
        try {
            answer = unwatched(step);
        } catch (StorageException.Cancelled cancelled) {
            throw deadline.isPast() ? deadline.exceeded() : cancelled;
        } finally {
            running = null;
            stopped |= watched.end();
        }
        if (stopped) {
            rollback();
            throw deadline.isPast() ? deadline.exceeded() : new StorageException.Cancelled(null);
        }
        return answer;
    }

    private <R> R unwatched(Step<R> step) {
        if (!sound) {
            throw new IllegalStateException("This session has failed.");
        }
        long begun = System.nanoTime();
        try {
            return step.run();
        } catch (SQLException reported) {
            rollback();
            sound = false;
            StorageException told = troubles.of(reported, Duration.ofNanos(System.nanoTime() - begun));
            failure = told;
            throw told;
        }
    }

    /** Called by the watch, on its own thread. */
    private void stop() {
        Statement one = running;
        try {
            if (one != null) {
                one.cancel();
            }
        } catch (SQLException endedMeanwhile) {
            // Then there is nothing to stop.
        }
    }

    private boolean executed(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            running = statement;
            return statement.execute(sql);
        }
    }

    private PreparedStatement prepared(String sql, List<? extends @Nullable Object> values) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        running = statement;
        for (int at = 0; at < values.size(); at++) {
            statement.setObject(at + 1, values.get(at));
        }
        return statement;
    }
}
