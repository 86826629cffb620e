package org.fabrique.core.need;

import org.fabrique.core.Message;

/** Why a solution that was proposed does not suit a need. It says nothing against the solution as such. */
public enum Objection {
    EXPIRED("n'existe plus", "expired"),
    WRONG_TERRITORY("mauvais territoire", "wrong territory"),
    WRONG_THEME("mauvais thème", "wrong theme"),
    ALREADY_TRIED("déjà essayée", "already tried"),
    NO_CARRIER("pas de porteur", "no carrier"),
    OTHER("autre motif", "other");

    private final Message label;

    Objection(String fr, String en) {
        this.label = Message.of(fr, en);
    }

    public Message label() {
        return label;
    }
}
