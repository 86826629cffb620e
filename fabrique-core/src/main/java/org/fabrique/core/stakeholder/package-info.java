/**
 * Who takes part: organisations and persons, their dated roles, and what they can bring.
 * <p>
 * The entry point is {@link org.fabrique.core.stakeholder.Stakeholder}.
 * <pre>{@code
 * Role hears = new Role(new StakeholderId("ccas"), RoleKind.IDEA_SCOUT, Period.since(DAY));
 * Coalition coalition = Coalition.empty().with(hears);
 * List<RoleKind> qualities = coalition.heldBy(new StakeholderId("ccas"), DAY);
 * }</pre>
 */
@NullMarked
package org.fabrique.core.stakeholder;

import org.jspecify.annotations.NullMarked;
