/**
 * Pairs local needs with known solutions, and says why.
 * <p>
 * The entry point is {@link org.fabrique.matching.MatchingEngine}. It keeps nothing of a need between two calls, reads no
 * clock, draws no chance and meets no storage.
 */
@NullMarked
package org.fabrique.matching;

import org.jspecify.annotations.NullMarked;
