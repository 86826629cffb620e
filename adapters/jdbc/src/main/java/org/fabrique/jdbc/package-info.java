/**
 * Storage in an SQLite file.
 * <p>
 * The entry point is {@link org.fabrique.jdbc.SqliteStorage}.
 */
@NullMarked
package org.fabrique.jdbc;

import org.jspecify.annotations.NullMarked;
