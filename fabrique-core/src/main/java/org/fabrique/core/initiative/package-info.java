/**
 * Ideas on their way to a lasting activity, with or without somebody to carry them.
 * <p>
 * The entry point is {@link org.fabrique.core.initiative.Initiative}.
 */
@NullMarked
package org.fabrique.core.initiative;

import org.jspecify.annotations.NullMarked;
