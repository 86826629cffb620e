package org.fabrique.core.access;

import org.fabrique.core.Message;

/** To whom something is shown. */
public enum Visibility {
    PRIVATE("privé à la fabrique", "private to the fabrique"),
    NETWORK("partagé dans le réseau", "shared in the network"),
    PUBLIC("public", "public");

    private final Message label;

    Visibility(String fr, String en) {
        this.label = Message.of(fr, en);
    }

    public Message label() {
        return label;
    }
}
