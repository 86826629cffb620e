package org.fabrique.core.need;

import org.fabrique.core.Message;

/** By which door a need came in. */
public enum EntryPoint {
    NEED("besoin exprimé", "expressed need"),
    ORPHAN_IDEA("idée sans porteur", "idea without a carrier"),
    VACANT_PLACE("lieu à valoriser", "vacant place"),
    COLLECTIVE("collectif motivé", "motivated collective"),
    CHALLENGE("défi d'une entreprise ou d'une collectivité", "challenge of a company or an authority"),
    PROGRAMME("programme ou appel", "programme or call"),
    UNKNOWN("entrée inconnue", "unknown");

    private final Message label;

    EntryPoint(String fr, String en) {
        this.label = Message.of(fr, en);
    }

    public Message label() {
        return label;
    }
}
