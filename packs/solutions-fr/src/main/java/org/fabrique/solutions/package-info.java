/**
 * Known solutions of the French social economy, with their sources, and the reader of their file form.
 * <p>
 * The entry point is {@link org.fabrique.solutions.StarterCatalogue}; other files of the same form are read by
 * {@link org.fabrique.solutions.CatalogueReader}.
 */
@NullMarked
package org.fabrique.solutions;

import org.jspecify.annotations.NullMarked;
