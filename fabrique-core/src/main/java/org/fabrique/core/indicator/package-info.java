/**
 * What a year of work amounts to, counted in the same way for everybody.
 * <p>
 * The entry point is {@link org.fabrique.core.indicator.AnnualReport}.
 */
@NullMarked
package org.fabrique.core.indicator;

import org.jspecify.annotations.NullMarked;
