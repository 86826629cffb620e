/**
 * What can be asked of each register: filters that add up, and mean the same on every storage.
 * <p>
 * The entry point is {@link org.fabrique.persistence.query.Query}.
 */
@NullMarked
package org.fabrique.persistence.query;

import org.jspecify.annotations.NullMarked;
