package org.fabrique.matching;

import org.fabrique.core.Message;

/** How far something that exists covers what is asked for, the most first. */
public enum Coverage {
    COVERED("couvert", "covered"),
    PARTLY("couvert en partie", "partly covered"),
    UNKNOWN("inconnu", "unknown"),
    NOT_SEEN("rien de vu", "not seen");

    private final Message label;

    Coverage(String fr, String en) {
        this.label = Message.of(fr, en);
    }

    public Message label() {
        return label;
    }

    /** Covered when all of so many are, not seen when none is. */
    static Coverage of(int shared, int outOf) {
        if (shared == 0) {
            return NOT_SEEN;
        }
        return shared == outOf ? COVERED : PARTLY;
    }
}
