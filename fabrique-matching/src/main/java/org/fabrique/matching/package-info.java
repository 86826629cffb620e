/** Pairs local needs with known solutions, and says why. */
@NullMarked
package org.fabrique.matching;

import org.jspecify.annotations.NullMarked;
