package org.fabrique.core.network;

import org.fabrique.core.Message;

/** In what quality somebody comes to a gathering. It is not a lasting role in an initiative. */
public enum CameAs {
    FACILITATOR("animateur", "facilitator"),
    HOST("hôte", "host"),
    VISITOR("visiteur", "visitor"),
    COMMITTEE_MEMBER("membre du comité", "committee member"),
    IDEA_SCOUT("capteur d'idées", "idea scout"),
    RESIDENT("habitant ou usager", "resident or user"),
    ELECTED_OFFICIAL("élu", "elected official"),
    FUNDER("financeur", "funder"),
    EXPERT("expert", "expert"),
    PEER("pair", "peer"),
    CARRIER("porteur ou porteur pressenti", "carrier or prospective carrier"),
    PARTNER("partenaire", "partner"),
    OBSERVER("observateur", "observer");

    private final Message label;

    CameAs(String fr, String en) {
        this.label = Message.of(fr, en);
    }

    public Message label() {
        return label;
    }
}
