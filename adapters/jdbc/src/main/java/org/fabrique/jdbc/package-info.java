/** Storage in an SQLite file. */
@NullMarked
package org.fabrique.jdbc;

import org.jspecify.annotations.NullMarked;
