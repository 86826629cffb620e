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
}
