package org.fabrique.matching;

import java.util.List;

/**
 * Who was knocked out by the rules of an engine, of the solutions that have something to do with a need.
 *
 * @param count how many there are, exactly
 * @param first those of them with the most points, at most {@value #LISTED}; equal scores in the order of the identities
 */
public record KnockOuts(int count, List<KnockedOut> first) {

    /** How many are listed at most. */
    public static final int LISTED = 20;

    public KnockOuts {
        first = List.copyOf(first);
        if (first.size() != Math.min(count, LISTED)) {
            throw new IllegalArgumentException("Of %d knocked out %d are listed.".formatted(count, first.size()));
        }
    }

    /** Returns the answer where nobody broke a rule. */
    public static KnockOuts none() {
        return new KnockOuts(0, List.of());
    }
}
