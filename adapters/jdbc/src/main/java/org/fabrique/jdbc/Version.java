package org.fabrique.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabrique.core.access.ActorId;
import org.fabrique.persistence.Act;

/**
 * At which version a thing is.
 *
 * @param last the act that made it so
 * @param seal the seal of its last line in the history
 */
record Version(long number, Act last, String seal) {

    /** Reads the row a select of versions stands at. */
    static Version at(ResultSet row) throws SQLException {
        return new Version(row.getLong(1), act(row.getString(2), row.getLong(3)), row.getString(4));
    }

    static Act act(String author, long moment) {
        return Act.of(new ActorId(author), Moment.instant(moment));
    }
}
