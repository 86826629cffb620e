package org.fabrique.core.access;

import org.fabrique.core.Message;

/** In what quality somebody acts. */
public enum ActorRole {
    NETWORK_ANIMATOR("animateur du réseau", "network animator"),
    FABRIQUE_ANIMATOR("animateur de la fabrique", "fabrique animator"),
    FABRIQUE_MEMBER("équipier de la fabrique", "fabrique member"),
    PARTNER("partenaire ou financeur", "partner or funder"),
    CARRIER("porteur de projet", "carrier"),
    PUBLIC("public", "public"),
    PRIVACY_OFFICER("délégué à la protection des données", "privacy officer"),
    SYSTEM("système", "system");

    private final Message label;

    ActorRole(String fr, String en) {
        this.label = Message.of(fr, en);
    }

    public Message label() {
        return label;
    }
}
