/**
 * Why personal data are kept, for how long, and what erasing a person removes.
 * <p>
 * It holds no personal data itself: it refers to persons by identity. The entry points are
 * {@link org.fabrique.core.privacy.Processing} and {@link org.fabrique.core.privacy.Erasure}.
 * <pre>{@code
 * Controller controller = Controller.of(new FabriqueId("bfc"));
 * Processing contact = Processing.begun(new StakeholderId("p-1"), controller, Purpose.KEEPING_CONTACTS, DAY);
 * List<Processing> due = RetentionPolicy.toStartFrom().dueForReview(List.of(contact), DAY.plusYears(10));
 * }</pre>
 */
@NullMarked
package org.fabrique.core.privacy;

import org.jspecify.annotations.NullMarked;
