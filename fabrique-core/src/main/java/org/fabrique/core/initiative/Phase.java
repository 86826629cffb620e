package org.fabrique.core.initiative;

import org.fabrique.core.Message;

/**
 * The phases an idea can go through. Their order here is the canonical one; each fabrique's {@link Method} has its own.
 */
public enum Phase {
    IDEATION("idéation", "ideation"),
    OPPORTUNITY_STUDY("étude d'opportunité", "opportunity study"),
    CARRIER_SEARCH("recherche de porteur", "carrier search"),
    HANDOVER("transmission", "handover"),
    FEASIBILITY("étude de faisabilité", "feasibility study"),
    LAUNCH("lancement", "launch"),
    FOLLOW_UP("suivi", "follow-up"),
    REPLICATION("essaimage", "replication");

    private final Message label;

    Phase(String fr, String en) {
        this.label = Message.of(fr, en);
    }

    public Message label() {
        return label;
    }
}
