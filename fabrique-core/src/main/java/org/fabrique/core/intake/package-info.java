/**
 * The door of the domain: what people type or upload, checked whole before it becomes a value.
 * <p>
 * The entry point is {@link org.fabrique.core.intake.Intake}.
 */
@NullMarked
package org.fabrique.core.intake;

import org.jspecify.annotations.NullMarked;
