/**
 * The JSON form of all that a match says.
 * <p>
 * The entry point is {@link org.fabrique.matching.json.MatchingJson}; docs/match-format.md describes the form.
 */
@NullMarked
package org.fabrique.matching.json;

import org.jspecify.annotations.NullMarked;
