package org.fabrique.core.network;

import org.fabrique.core.Message;

/** What people gather for. */
public enum GatheringKind {
    CREATIVITY_SESSION("séance de créativité", "creativity session"),
    TERRITORIAL_WORKSHOP("atelier territorial", "territorial workshop"),
    SKILLS_TRANSFER("transfert-métier", "skills transfer"),
    PEER_EXCHANGE("échange entre pairs", "peer exchange"),
    LEARNING_VISIT("visite apprenante", "learning visit"),
    STEERING_COMMITTEE("comité de pilotage", "steering committee"),
    ENGAGEMENT_COMMITTEE("comité d'engagement", "engagement committee");

    private final Message label;

    GatheringKind(String fr, String en) {
        this.label = Message.of(fr, en);
    }

    public Message label() {
        return label;
    }
}
