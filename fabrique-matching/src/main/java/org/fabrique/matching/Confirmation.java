package org.fabrique.matching;

import static java.util.Objects.requireNonNull;

import org.fabrique.core.solution.SolutionId;

/**
 * What a person states about one requirement of one solution here: it is met, or it is missing.
 *
 * @param requirement the text of the requirement, exactly as the solution gives it
 */
public record Confirmation(SolutionId solution, String requirement, boolean met) {

    public Confirmation {
        requireNonNull(solution, "solution");
        requireNonNull(requirement, "requirement");
    }
}
