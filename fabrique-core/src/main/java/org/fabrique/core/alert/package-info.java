/**
 * What a fabrique is told of without having asked.
 * <p>
 * The entry point is {@link org.fabrique.core.alert.Alert}. Nothing in it is personal.
 * <pre>{@code
 * Alert told = Alert.raised(
 *         new AlertId("a-1"),
 *         new FabriqueId("bfc"),
 *         new Occasion.SolutionFits(new NeedId("n-1"), new SolutionId("roving-garage")),
 *         DAY);
 * Alert read = told.seen(DAY.plusDays(1));
 * }</pre>
 */
@NullMarked
package org.fabrique.core.alert;

import org.jspecify.annotations.NullMarked;
