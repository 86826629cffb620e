package org.fabrique.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.fabrique.core.Message;
import org.fabrique.persistence.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a server says of itself, as one connection sees it.
 *
 * @param version such as 170011
 * @param encoding how it keeps texts
 * @param losing the settings by which it may forget what it confirmed, such as {@code fsync}; empty when there are none
 */
record PostgresServer(int version, String encoding, String losing) {

    /** The first that says at once which rows a vacuum had to leave. */
    private static final int OLDEST = 150_000;

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);

    private static final String QUESTION = """
            SELECT current_setting('server_version_num'), current_setting('server_encoding'),
                (SELECT coalesce(string_agg(name, ', ' ORDER BY name), '') FROM pg_settings
                WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off')
            """;

    static PostgresServer at(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(QUESTION)) {
            row.next();
            return new PostgresServer(row.getInt(1), row.getString(2), row.getString(3));
        }
    }

    /**
     * Checks that a store can lie on it.
     *
     * @throws StorageException.Unavailable when it is too old, or keeps texts in another way than UTF-8
     * @throws StorageException.NotDurable when it may forget what it confirmed, and the options do not accept that
     */
    void requireFit(PostgresOptions options) {
        if (version < OLDEST || !encoding.equals("UTF8")) {
            throw new StorageException.Unavailable(
                    options.toString(),
                    Message.of(
                            "il faut PostgreSQL 15 ou plus, et une base en UTF-8",
                            "it takes PostgreSQL 15 or later, and a database in UTF-8"),
                    null);
        }
        if (!losing.isEmpty()) {
            requireAccepted(options);
        }
    }

    private void requireAccepted(PostgresOptions options) {
        if (!options.acceptsLostCommits()) {
            throw new StorageException.NotDurable(options.toString(), losing);
        }
        LOG.warn("{} may lose what it confirmed: {} is off.", options, losing);
    }
}
