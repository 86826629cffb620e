/**
 * Who takes part: organisations and persons, their dated roles, and what they can bring.
 * <p>
 * The entry point is {@link org.fabrique.core.stakeholder.Stakeholder}.
 */
@NullMarked
package org.fabrique.core.stakeholder;

import org.jspecify.annotations.NullMarked;
