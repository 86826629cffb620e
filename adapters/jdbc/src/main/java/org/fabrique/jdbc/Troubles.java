package org.fabrique.jdbc;

import java.sql.SQLException;
import java.time.Duration;
import org.fabrique.persistence.StorageException;

/** Says in our words what a database reports. What its driver writes may hold personal data, and stays in the cause. */
interface Troubles {

    /**
     * Returns the typed failure.
     *
     * @param waited how long the statement took
     */
    StorageException of(SQLException failure, Duration waited);
}
