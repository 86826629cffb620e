package org.fabrique.core.solution;

import org.fabrique.core.Message;

/** What was found for one criterion; a criterion that does not concern the record is neither met nor missed. */
public enum Finding {
    YES("oui", "yes"),
    NO("non", "no"),
    UNKNOWN("inconnu", "unknown"),
    NOT_APPLICABLE("sans objet", "not applicable");

    private final Message label;

    Finding(String fr, String en) {
        this.label = Message.of(fr, en);
    }

    public Message label() {
        return label;
    }

    static Finding of(boolean holds) {
        return holds ? YES : NO;
    }
}
