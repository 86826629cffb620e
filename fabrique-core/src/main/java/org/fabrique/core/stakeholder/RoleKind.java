package org.fabrique.core.stakeholder;

import org.fabrique.core.Message;

/** What somebody does in an initiative. One stakeholder can hold several at once. */
public enum RoleKind {
    IDEA_SCOUT("capteur d'idées", "idea scout"),
    COMMISSIONER("commanditaire", "commissioner"),
    FUNDER("financeur", "funder"),
    PROJECT_OFFICER("chargé de mission", "project officer"),
    PROJECT_GROUP_MEMBER("membre du groupe projet", "project group member"),
    STEERING_MEMBER("membre du comité de pilotage", "steering committee member"),
    ENGAGEMENT_MEMBER("membre du comité d'engagement", "engagement committee member"),
    JUROR("membre du jury", "juror"),
    PRESCRIBER("prescripteur", "prescriber"),
    BENEFICIARY("bénéficiaire ou habitant", "beneficiary or resident"),
    PEER("pair", "peer"),
    CARRIER("porteur", "carrier"),
    PREFIGURATION_BODY("structure de préfiguration", "prefiguration body"),
    OWNER_OF_PLACE("propriétaire du lieu", "owner of the place"),
    TECHNICAL_PARTNER("partenaire technique", "technical partner"),
    SUPPORT_NETWORK("réseau de l'ESS", "support network"),
    SPONSOR("parrain", "sponsor");

    private final Message label;

    RoleKind(String fr, String en) {
        this.label = Message.of(fr, en);
    }

    public Message label() {
        return label;
    }
}
