package org.fabrique.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.fabrique.core.access.ActorId;
import org.fabrique.persistence.Act;
import org.fabrique.persistence.StorageException;
import org.jspecify.annotations.Nullable;

/**
 * At which version a thing is.
 *
 * @param last the act that made it so
 * @param seal the seal of its last line in the history
 */
record Version(long number, Act last, String seal) {

    /**
     * Finds the version of a thing.
     *
     * @throws StorageException.Damaged when no version can be read from its row, or the index led to the row of another
     */
    static Optional<Version> find(Session session, Table<?, ?, ?> table, String id) {
        try {
            return session.query(table.selectVersion(), List.of(id), row -> at(row, id)).stream()
                    .findFirst();
        } catch (IllegalArgumentException noVersion) {
            throw new StorageException.Damaged(table.name(), id, null);
        }
    }

    private static Version at(ResultSet row, String id) throws SQLException {
        if (!id.equals(row.getString(5))) {
            throw new IllegalArgumentException("This is the row of another thing.");
        }
        return new Version(row.getLong(1), act(row.getString(2), row.getLong(3)), text(row.getString(4)));
    }

    /**
     * Returns the act of an author at a moment.
     *
     * @throws IllegalArgumentException when they cannot be those of an act
     */
    static Act act(@Nullable String author, long moment) {
        return Act.of(new ActorId(text(author)), Moment.instant(moment));
    }

    /**
     * Returns a text that is there in every row that was written.
     *
     * @throws IllegalArgumentException when it is not there: the row is damaged
     */
    static String text(@Nullable String column) {
        if (column == null) {
            throw new IllegalArgumentException("A column that is never empty is.");
        }
        return column;
    }
}
