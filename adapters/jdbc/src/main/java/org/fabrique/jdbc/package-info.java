/**
 * Storage in an SQLite file or on a PostgreSQL server.
 * <p>
 * The entry points are {@link org.fabrique.jdbc.SqliteStorage} and {@link org.fabrique.jdbc.PostgresStorage}.
 */
@NullMarked
package org.fabrique.jdbc;

import org.jspecify.annotations.NullMarked;
