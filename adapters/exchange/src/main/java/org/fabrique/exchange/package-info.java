/**
 * Files that carry what a storage holds to another program, and tables that people fill.
 * <p>
 * The entry points are {@link org.fabrique.exchange.StoreFile}: all that a storage holds, in one file; and {@link
 * org.fabrique.exchange.Sheet}: one kind of thing as a table, which {@link org.fabrique.exchange.SheetImport} takes into a
 * storage.
 */
@NullMarked
package org.fabrique.exchange;

import org.jspecify.annotations.NullMarked;
