package org.fabrique.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabrique.persistence.Change;
import org.fabrique.persistence.StorageException;
import org.jspecify.annotations.Nullable;

/**
 * One line of the history as it lies in its table.
 *
 * @param digest the digest of what was written, or null for a person
 * @param seal over the line, and the seal of the line before, of the same thing
 */
record Line(Change change, @Nullable String digest, String seal) {

    /**
     * Reads the row a select of {@link SqlHistory#COLUMNS}, digest and seal stands at.
     *
     * @throws StorageException.Damaged when no line can be read from it
     */
    static Line at(ResultSet row) throws SQLException {
        try {
            return new Line(SqlHistory.line(row), row.getString(9), Version.text(row.getString(10)));
        } catch (IllegalArgumentException noLine) {
            throw damaged(row.getString(4));
        }
    }

    /**
     * Returns what the line tells.
     *
     * @param before the seal of the line before; null when there is none
     * @throws StorageException.Damaged when it does not follow the line before, or is not what was written
     */
    Change behind(@Nullable String before) {
        if (!follows(before == null ? Seal.NONE : before)) {
            throw damaged(change.id());
        }
        return change;
    }

    /** Tells whether it is what was written, behind a line with this seal. */
    boolean follows(String before) {
        return seal.equals(Seal.of(before, change, digest));
    }

    private static StorageException damaged(String id) {
        return new StorageException.Damaged("history", id, null);
    }
}
