/**
 * What a territory has, to be set against what a solution requires.
 * <p>
 * The entry point is {@link org.fabrique.core.resource.LocalResource}.
 * <pre>{@code
 * LocalResource hangar = LocalResource.of(
 *                 new ResourceId("r-1"),
 *                 new FabriqueId("bfc"),
 *                 ResourceKind.PREMISES,
 *                 "hangar communal",
 *                 TerritoryCode.commune("25056"))
 *         .withQuantity(Quantity.of(240, "m2"))
 *         .withAvailable(Period.since(DAY));
 * Truth free = hangar.isAvailableOn(DAY.minusDays(1));
 * }</pre>
 */
@NullMarked
package org.fabrique.core.resource;

import org.jspecify.annotations.NullMarked;
