package org.fabrique.core.theme;

import java.util.Arrays;
import java.util.Optional;
import org.fabrique.core.Message;

/** The 14 audience codes of the data·inclusion schema 1.0 (Licence Ouverte 2.0). English labels are ours. */
public enum InclusionAudience {
    WORKERS("actifs", "Actifs", "People in work"),
    MINIMUM_INCOME(
            "beneficiaires-des-minimas-sociaux", "Bénéficiaires des minimas sociaux", "People on minimum income"),
    JOB_SEEKERS("demandeurs-emploi", "Demandeurs d'emploi", "Job seekers"),
    STUDENTS("etudiants", "Étudiants", "Students"),
    FAMILIES("familles", "Familles", "Families"),
    WOMEN("femmes", "Femmes", "Women"),
    YOUTH("jeunes", "Jeunes", "Young people"),
    DISABLED("personnes-en-situation-de-handicap", "Personnes en situation de handicap", "Disabled people"),
    EMERGENCY("personnes-en-situation-durgence", "Personnes en situation d'urgence", "People in an emergency"),
    JUSTICE(
            "personnes-en-situation-juridique-specifique",
            "Personnes en situation juridique spécifique",
            "People in a specific legal situation"),
    EXILES("personnes-exilees", "Personnes exilées", "Exiles"),
    PRIORITY_RESIDENTS("residents-qpv-frr", "Résidents en QPV ou FRR", "Residents of QPV or FRR areas"),
    SENIORS("seniors", "Séniors", "Older people"),
    EVERYONE("tous-publics", "Tous publics", "Everyone");

    private final String code;
    private final Message label;

    InclusionAudience(String code, String fr, String en) {
        this.code = code;
        this.label = Message.of(fr, en);
    }

    public String code() {
        return code;
    }

    public Message label() {
        return label;
    }

    public static Optional<InclusionAudience> ofCode(String code) {
        return Arrays.stream(values())
                .filter(audience -> audience.code.equals(code))
                .findFirst();
    }
}
