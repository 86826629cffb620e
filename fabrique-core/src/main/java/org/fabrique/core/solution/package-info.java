/**
 * Solutions known to work somewhere: models, where they run, what they require.
 * <p>
 * The entry point is {@link org.fabrique.core.solution.Solution}.
 */
@NullMarked
package org.fabrique.core.solution;

import org.jspecify.annotations.NullMarked;
