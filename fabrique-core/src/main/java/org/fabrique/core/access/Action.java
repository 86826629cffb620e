package org.fabrique.core.access;

import org.fabrique.core.Message;

/** What can be done to a thing the library keeps. */
public enum Action {
    READ("lire", "read"),
    CREATE("créer", "create"),
    CHANGE("modifier", "change"),
    DECIDE("décider", "decide"),
    SHARE("partager", "share"),
    EXPORT("exporter", "export"),
    /** To withdraw for good: of a person the data go, of a need or an initiative the words; the trace stays. */
    ERASE("effacer", "erase");

    private final Message label;

    Action(String fr, String en) {
        this.label = Message.of(fr, en);
    }

    public Message label() {
        return label;
    }
}
