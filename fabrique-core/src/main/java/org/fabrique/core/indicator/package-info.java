/**
 * What a year of work amounts to, counted in the same way for everybody.
 * <p>
 * The entry point is {@link org.fabrique.core.indicator.AnnualReport}.
 * <pre>{@code
 * Period year = Period.between(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31));
 * Figure jobs = Figure.counted(Indicator.JOBS, year, new BigDecimal("3.5"), 1);
 * String told = jobs.published().sentence().fr();
 * }</pre>
 */
@NullMarked
package org.fabrique.core.indicator;

import org.jspecify.annotations.NullMarked;
