package org.fabrique.core.initiative;

import org.fabrique.core.Message;

/** How an initiative stands, whatever its phase. */
public enum Standing {
    ACTIVE("active", "active"),
    ON_HOLD("en sommeil", "on hold"),
    ABANDONED("abandonnée", "abandoned"),
    REDIRECTED("réorientée", "redirected"),
    TAKEN_OVER("reprise par une structure existante", "taken over"),
    COMPLETED("aboutie", "completed");

    private final Message label;

    Standing(String fr, String en) {
        this.label = Message.of(fr, en);
    }

    public Message label() {
        return label;
    }

    /** Tells whether the initiative still lives: active, or asleep. */
    public boolean isLiving() {
        return this == ACTIVE || this == ON_HOLD;
    }
}
