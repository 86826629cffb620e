package org.fabrique.examples.web.initiative;

import org.fabrique.core.Message;

/** What can be said of the carrier of an initiative. */
public enum CarrierChange {
    SEEK("quelqu'un est pressenti", "somebody is thought of"),
    APPOINT("quelqu'un est désigné", "somebody is appointed"),
    NOBODY("plus personne ne la porte", "nobody carries it any more");

    private final Message label;

    CarrierChange(String fr, String en) {
        this.label = Message.of(fr, en);
    }

    public Message label() {
        return label;
    }
}
