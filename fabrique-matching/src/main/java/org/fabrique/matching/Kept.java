package org.fabrique.matching;

import java.util.OptionalInt;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;

/** What is kept of solutions, each under a number of its own. It never changes and is thread-safe. */
interface Kept {

    OptionalInt find(SolutionId id);

    SolutionId id(int number);

    Solution solution(int number);

    /** Returns what tells a solution from others, worked out before. */
    long print(int number);

    /** Returns a reader of gists, for one thread; numbers in ascending order are read fastest. */
    Gists gists();
}
