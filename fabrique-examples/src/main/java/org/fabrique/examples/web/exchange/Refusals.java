package org.fabrique.examples.web.exchange;

import java.util.ArrayList;
import java.util.List;
import org.fabrique.core.Message;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.core.intake.Place;
import org.fabrique.core.intake.Problem;

/** Which things of a table may not be written: the first hundred, and how many more there were. Not thread-safe. */
final class Refusals {

    private static final int MOST_TOLD = 100;

    private final List<Problem> told = new ArrayList<>();
    private int more;

    void add(Object id, Message why) {
        if (told.size() < MOST_TOLD) {
            told.add(new Problem("FORBIDDEN", Place.field("id"), id.toString(), why));
        } else {
            more++;
        }
    }

    boolean areNone() {
        return told.isEmpty();
    }

    /** @throws InvalidInput with all of them, when there are any */
    void orThrow() {
        if (more > 0) {
            told.add(Problem.of(
                    "MORE_PROBLEMS",
                    Place.field(""),
                    "",
                    "et %d de plus".formatted(more),
                    "and %d more".formatted(more)));
        }
        if (!areNone()) {
            throw new InvalidInput(told);
        }
    }
}
