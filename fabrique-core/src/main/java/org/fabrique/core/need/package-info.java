/**
 * What a territory lacks: heard, questioned, and never lost.
 * <p>
 * The entry point is {@link org.fabrique.core.need.Need}.
 */
@NullMarked
package org.fabrique.core.need;

import org.jspecify.annotations.NullMarked;
