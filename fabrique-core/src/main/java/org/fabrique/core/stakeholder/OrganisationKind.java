package org.fabrique.core.stakeholder;

import org.fabrique.core.Message;

/** The types of actor of the Carrefour des innovations sociales. A type of actor is not a role in an initiative. */
public enum OrganisationKind {
    ASSOCIATION("association", "association"),
    CITIZEN_COLLECTIVE("collectif citoyen", "citizen collective"),
    LOCAL_AUTHORITY("collectivité", "local authority"),
    COOPERATIVE("coopérative", "cooperative"),
    COMPANY("entreprise", "company"),
    SMALL_COMPANY("PME ou TPE", "small company"),
    FINANCIAL_INSTITUTION("établissement financier", "financial institution"),
    FOUNDATION("fondation", "foundation"),
    MUTUAL("mutuelle", "mutual"),
    STATE_SERVICE("service de l'État", "State service"),
    OTHER_PUBLIC_BODY("autre structure publique", "other public body");

    private final Message label;

    OrganisationKind(String fr, String en) {
        this.label = Message.of(fr, en);
    }

    public Message label() {
        return label;
    }
}
