package org.fabrique.core.access;

import org.fabrique.core.Message;

/** The kinds of thing an action can be done to. */
public enum SubjectKind {
    NEED("besoin", "need"),
    SOLUTION("solution", "solution"),
    RESOURCE("ressource", "resource"),
    INITIATIVE("initiative", "initiative"),
    ORGANISATION("organisation", "organisation"),
    PERSON("personne", "person"),
    NOTE("note", "note"),
    FABRIQUE("fabrique", "fabrique"),
    MEMBERSHIP("adhésion", "membership"),
    GATHERING("rencontre", "gathering"),
    PRACTICE("pratique ou outil partagé", "shared practice or tool"),
    PROGRAMME("programme", "programme"),
    DECISION("suite donnée à une proposition", "decision on a proposal"),
    ALERT("alerte", "alert"),
    REPORT("bilan", "report");

    private final Message label;

    SubjectKind(String fr, String en) {
        this.label = Message.of(fr, en);
    }

    public Message label() {
        return label;
    }
}
