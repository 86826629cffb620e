/**
 * Territories as French institutions code them, and as people live them.
 * <p>
 * The entry point is the port {@link org.fabrique.core.territory.Gazetteer}; a territory is named by its
 * {@link org.fabrique.core.territory.TerritoryCode}.
 */
@NullMarked
package org.fabrique.core.territory;

import org.jspecify.annotations.NullMarked;
