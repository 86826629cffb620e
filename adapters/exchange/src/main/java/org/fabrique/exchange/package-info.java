/**
 * Files that carry what a storage holds to another program, and those that people and other programs fill.
 * <p>
 * The entry points are {@link org.fabrique.exchange.StoreFile}: all that a storage holds, in one file; {@link
 * org.fabrique.exchange.Sheet}: one kind of thing as rows in any {@link org.fabrique.exchange.Format}, which {@link
 * org.fabrique.exchange.SheetImport} takes into a storage; {@link org.fabrique.exchange.JsonFile}: whole things of a kind; and
 * {@link org.fabrique.exchange.InclusionFile}: what a directory knows to exist already.
 */
@NullMarked
package org.fabrique.exchange;

import org.jspecify.annotations.NullMarked;
