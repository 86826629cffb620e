/**
 * What an initiative leaves behind, and whether it lasts: enterprises and activities, what they live on, the jobs, the
 * effects.
 * <p>
 * The entry point is {@link org.fabrique.core.durability.Outcome}.
 */
@NullMarked
package org.fabrique.core.durability;

import org.jspecify.annotations.NullMarked;
