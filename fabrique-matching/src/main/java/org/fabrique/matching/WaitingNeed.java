package org.fabrique.matching;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import org.fabrique.core.need.Need;

/** A need that waits for an answer, and what one solution is worth for it. */
public record WaitingNeed(Need need, Match match) {

    /** The best score first; equal scores in the order of the needs' identities. */
    public static final Comparator<WaitingNeed> BEST_FIRST = Comparator.comparing(
                    (WaitingNeed waiting) -> waiting.match().score())
            .reversed()
            .thenComparing(waiting -> waiting.need().id());

    public WaitingNeed {
        requireNonNull(need, "need");
        requireNonNull(match, "match");
    }
}
