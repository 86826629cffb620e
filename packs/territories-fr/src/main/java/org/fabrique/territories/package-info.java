/**
 * The French territories: communes and their parts, intercommunalities, départements, régions present and former,
 * overseas collectivities, and the perimeters and overlays a host adds.
 * <p>
 * The entry point is {@link org.fabrique.territories.FrenchTerritories}.
 */
@NullMarked
package org.fabrique.territories;

import org.jspecify.annotations.NullMarked;
