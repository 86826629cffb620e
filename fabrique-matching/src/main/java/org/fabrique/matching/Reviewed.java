package org.fabrique.matching;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The answer to a need once what people said of it was counted.
 *
 * @param result the answer, without what was excluded
 * @param excluded what was taken out, the best first
 * @param pinnedOutside the pins of solutions that are not among the matches, in the order they were said
 */
public record Reviewed(MatchResult result, List<Excluded> excluded, List<Feedback> pinnedOutside) {

    /** A match that somebody took out, and what was said. */
    public record Excluded(Match match, Feedback feedback) {
        public Excluded {
            requireNonNull(match, "match");
            requireNonNull(feedback, "feedback");
        }
    }

    public Reviewed {
        requireNonNull(result, "result");
        excluded = List.copyOf(excluded);
        pinnedOutside = List.copyOf(pinnedOutside);
    }

    static Reviewed unchanged(MatchResult result) {
        return new Reviewed(result, List.of(), List.of());
    }
}
