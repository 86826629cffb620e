/**
 * What an initiative leaves behind, and whether it lasts: enterprises and activities, what they live on, the jobs, the
 * effects.
 * <p>
 * The entry point is {@link org.fabrique.core.durability.Outcome}.
 * <pre>{@code
 * Outcome enterprise = Outcome.enterprise("Conserverie", new StakeholderId("scic"))
 *         .begun(DAY)
 *         .withChecks(List.of(DurabilityCheck.alive(Anniversary.ONE_YEAR, DAY.plusYears(1))));
 * Truth stillThere = enterprise.livedAt(Anniversary.THREE_YEARS);
 * }</pre>
 */
@NullMarked
package org.fabrique.core.durability;

import org.jspecify.annotations.NullMarked;
