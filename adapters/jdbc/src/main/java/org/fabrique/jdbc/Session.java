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
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private boolean sound = true;
    private @Nullable StorageException failure;

    Session(Connection connection, Troubles troubles, Dialect dialect, boolean readsOnly) {
        this.connection = connection;
        this.troubles = troubles;
        this.dialect = dialect;
        this.readsOnly = readsOnly;
    }

    Dialect dialect() {
        return dialect;
    }

    boolean readsOnly() {
        return readsOnly;
    }

    boolean isSound() {
        return sound;
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
        attempt(() -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
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

    void commit() {
        execute("COMMIT");
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

    private PreparedStatement prepared(String sql, List<? extends @Nullable Object> values) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int at = 0; at < values.size(); at++) {
            statement.setObject(at + 1, values.get(at));
        }
        return statement;
    }
}
