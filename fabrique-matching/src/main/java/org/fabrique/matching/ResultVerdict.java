package org.fabrique.matching;

import org.fabrique.core.Message;

/** What to do with a need, given all that is known. */
public enum ResultVerdict {
    ADOPT("reprendre une solution connue", "adopt a known solution"),
    ADAPT("adapter une solution connue", "adapt a known solution"),
    INVENT("inventer : rien de connu ne convient", "invent: nothing known fits");

    private final Message label;

    ResultVerdict(String fr, String en) {
        this.label = Message.of(fr, en);
    }

    public Message label() {
        return label;
    }
}
