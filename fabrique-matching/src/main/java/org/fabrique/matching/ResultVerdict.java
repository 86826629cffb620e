package org.fabrique.matching;

import org.fabrique.core.Message;

/** What to do with a need, given all that is known. */
public enum ResultVerdict {
    ADOPT("reprendre une solution connue", "adopt a known solution"),
    ADAPT("adapter une solution connue", "adapt a known solution"),
    INVENT("inventer : rien de connu ne convient", "invent: nothing known fits"),
    /** None of its words could be looked for: what is known may fit or not. */
    CLARIFY("à préciser : aucun mot à chercher dans ce besoin", "to be clarified: no word to look for in this need");

    private final Message label;

    ResultVerdict(String fr, String en) {
        this.label = Message.of(fr, en);
    }

    public Message label() {
        return label;
    }
}
