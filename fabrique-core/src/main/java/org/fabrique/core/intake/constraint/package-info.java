/**
 * Constraints for the codes of the domain, to be used on drafts and forms with any Jakarta validator.
 * <p>
 * A start is {@link org.fabrique.core.intake.constraint.TerritoryRef}. Messages exist in French and English.
 */
@NullMarked
package org.fabrique.core.intake.constraint;

import org.jspecify.annotations.NullMarked;
