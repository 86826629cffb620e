/**
 * What every area of the domain shares: clean text, sentences in two languages, dated periods, the three truth values,
 * and the exception all others extend.
 * <p>
 * The domain itself lives in the packages below; a reader starts with {@link org.fabrique.core.need.Need} and
 * {@link org.fabrique.core.solution.Solution}.
 */
@NullMarked
package org.fabrique.core;

import org.jspecify.annotations.NullMarked;
