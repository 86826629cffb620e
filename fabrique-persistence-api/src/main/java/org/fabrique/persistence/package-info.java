/**
 * The ports of a storage, the unit of work, and a storage in memory.
 * <p>
 * The entry point is {@link org.fabrique.persistence.Storage}; to try it without a database, {@link
 * org.fabrique.persistence.InMemoryStorage}.
 */
@NullMarked
package org.fabrique.persistence;

import org.jspecify.annotations.NullMarked;
