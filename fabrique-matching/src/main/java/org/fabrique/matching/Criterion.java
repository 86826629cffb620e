package org.fabrique.matching;

import org.fabrique.core.need.Need;
import org.fabrique.core.solution.Solution;

/**
 * One thing to judge a solution by. Write one to add what your fabrique cares about.
 * <p>
 * It must be pure: the same need, solution and context give the same assessment.
 */
@FunctionalInterface
public interface Criterion {

    Assessment assess(Need need, Solution solution, LocalContext context);

    /**
     * Tells whether anything can be judged for this need. Where nothing can, the assessment of every solution is unknown,
     * and a large catalogue is searched faster.
     */
    default boolean judges(Need need, LocalContext context) {
        return true;
    }
}
