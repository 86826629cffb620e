package org.fabrique.matching;

import org.fabrique.core.Message;

/** A sentence about how many: {@code 0 point}, {@code 1 point}, {@code 2 points}. French counts none as one, English as many. */
final class Counted {

    private Counted() {}

    /**
     * Returns the one of two sentences that goes with a number.
     *
     * @param one with the place of the number
     * @param more with the place of the number
     */
    static Message of(int count, Message one, Message more) {
        return Message.of(
                (count < 2 ? one : more).fr().formatted(count),
                (count == 1 ? one : more).en().formatted(count));
    }
}
