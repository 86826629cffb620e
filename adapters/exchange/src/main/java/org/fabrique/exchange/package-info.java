/**
 * Files that carry what a storage holds to another program.
 * <p>
 * The entry point is {@link org.fabrique.exchange.StoreFile}: all that a storage holds, in one file.
 */
@NullMarked
package org.fabrique.exchange;

import org.jspecify.annotations.NullMarked;
