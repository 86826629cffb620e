package org.fabrique.core.stakeholder;

import org.fabrique.core.Message;

/** What somebody does in an initiative, a network or a programme. One stakeholder can hold several at once. */
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
    PROSPECTIVE_CARRIER("porteur pressenti", "prospective carrier"),
    CARRIER("porteur", "carrier"),
    TAKEOVER_ENTERPRISE("entreprise reprenante", "enterprise taking over"),
    PREFIGURATION_BODY("structure de préfiguration", "prefiguration body"),
    OWNER_OF_PLACE("propriétaire du lieu", "owner of the place"),
    TECHNICAL_PARTNER("partenaire technique", "technical partner"),
    SUPPORT_NETWORK("réseau de l'ESS", "support network"),
    SPONSOR("parrain", "sponsor"),
    NETWORK_ANIMATOR("animateur du réseau", "network animator"),
    FABRIQUE_REPRESENTATIVE("représentant d'une fabrique", "representative of a fabrique");

    private final Message label;

    RoleKind(String fr, String en) {
        this.label = Message.of(fr, en);
    }

    public Message label() {
        return label;
    }
}
