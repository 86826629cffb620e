package org.fabrique.core.network;

import org.fabrique.core.Message;

/**
 * A word of the trade that a fabrique may call otherwise. The labels of phases are not here: they belong to its method.
 */
public enum Term {
    FABRIQUE("fabrique à initiatives", "fabrique à initiatives"),
    NEED("besoin", "need"),
    SOLUTION("solution", "solution"),
    INITIATIVE("initiative", "initiative"),
    IDEA_SCOUT("capteur d'idées", "idea scout"),
    PROJECT_OFFICER("chargé de mission", "project officer"),
    CARRIER("porteur de projet", "carrier"),
    CREATIVITY_SESSION("séance de créativité", "creativity session"),
    OPPORTUNITY_STUDY("étude d'opportunité", "opportunity study"),
    STEERING_COMMITTEE("comité de pilotage", "steering committee");

    private final Message label;

    Term(String fr, String en) {
        this.label = Message.of(fr, en);
    }

    /** Returns the word the network uses. */
    public Message label() {
        return label;
    }
}
