package org.fabrique.matching;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.fabrique.core.Truth;
import org.fabrique.core.solution.SolutionId;

/**
 * A solution that has something to do with a need and breaks a rule of the engine.
 *
 * @param score the points it gets, in a thousand: the rule took none of them away
 * @param because the rules it breaks, at least one, in the order of the engine
 */
public record KnockedOut(SolutionId solution, String name, int score, List<Ruling> because) {

    public KnockedOut {
        requireNonNull(solution, "solution");
        requireNonNull(name, "name");
        because = List.copyOf(because);
        if (because.isEmpty() || because.stream().anyMatch(ruling -> ruling.truth() != Truth.NO)) {
            throw new IllegalArgumentException(
                    "%s is knocked out by rules it breaks, not by %s.".formatted(solution, because));
        }
    }
}
