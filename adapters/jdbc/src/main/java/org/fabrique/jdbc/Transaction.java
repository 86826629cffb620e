package org.fabrique.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * One transaction on one connection. When it cannot be kept, the connection is thrown away with it: after an error
 * SQLite may have rolled back by itself, and what followed on the same connection would be kept.
 */
final class Transaction {

    private final Connections connections;
    private final Connection connection;

    private Transaction(Connections connections, String... begin) {
        this.connections = connections;
        this.connection = connections.take();
        try {
            for (String each : begin) {
                execute(each);
            }
        } catch (SQLException failed) {
            connections.throwAway(connection);
            throw Troubles.of(failed, connections.store());
        }
    }

    /** Begins a transaction that reads one unchanging state: the present one. */
    static Transaction snapshot(Connections connections) {
        return new Transaction(connections, "BEGIN", "SELECT count(*) FROM sqlite_schema");
    }

    /** Begins a transaction that writes, once no other process does. */
    static Transaction writing(Connections connections) {
        return new Transaction(connections, "BEGIN IMMEDIATE");
    }

    /** Something to do with a prepared statement. */
    @FunctionalInterface
    interface Work<R extends @Nullable Object> {
        R with(PreparedStatement statement) throws SQLException;
    }

    <R extends @Nullable Object> R prepare(String sql, Work<R> work) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException failed) {
            throw Troubles.of(failed, connections.store());
        }
    }

    void keep() {
        try {
            execute("COMMIT");
            connections.giveBack(connection);
        } catch (SQLException failed) {
            throw Troubles.of(failed, connections.store());
        }
    }

    void undo() {
        try {
            execute("ROLLBACK");
        } catch (SQLException nothingToRollBack) {
            // SQLite did it already; the connection goes anyway.
        } finally {
            connections.throwAway(connection);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
