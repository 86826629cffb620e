/**
 * Measures rankings against judgements, in the formats of the field: TREC runs, BEIR judgements.
 * <p>
 * The entry point is {@link org.fabrique.matching.evaluation.Evaluation}.
 */
@NullMarked
package org.fabrique.matching.evaluation;

import org.jspecify.annotations.NullMarked;
