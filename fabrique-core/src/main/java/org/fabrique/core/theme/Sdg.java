package org.fabrique.core.theme;

import java.net.URI;
import org.fabrique.core.Message;

/** The 17 sustainable development goals of the United Nations, with short titles. */
public enum Sdg {
    NO_POVERTY("Pas de pauvreté", "No poverty"),
    ZERO_HUNGER("Faim « zéro »", "Zero hunger"),
    GOOD_HEALTH("Bonne santé et bien-être", "Good health and well-being"),
    QUALITY_EDUCATION("Éducation de qualité", "Quality education"),
    GENDER_EQUALITY("Égalité entre les sexes", "Gender equality"),
    CLEAN_WATER("Eau propre et assainissement", "Clean water and sanitation"),
    CLEAN_ENERGY("Énergie propre et d'un coût abordable", "Affordable and clean energy"),
    DECENT_WORK("Travail décent et croissance économique", "Decent work and economic growth"),
    INDUSTRY("Industrie, innovation et infrastructure", "Industry, innovation and infrastructure"),
    REDUCED_INEQUALITIES("Inégalités réduites", "Reduced inequalities"),
    SUSTAINABLE_CITIES("Villes et communautés durables", "Sustainable cities and communities"),
    RESPONSIBLE_CONSUMPTION("Consommation et production responsables", "Responsible consumption and production"),
    CLIMATE_ACTION("Lutte contre les changements climatiques", "Climate action"),
    LIFE_BELOW_WATER("Vie aquatique", "Life below water"),
    LIFE_ON_LAND("Vie terrestre", "Life on land"),
    PEACE_AND_JUSTICE("Paix, justice et institutions efficaces", "Peace, justice and strong institutions"),
    PARTNERSHIPS("Partenariats pour la réalisation des objectifs", "Partnerships for the goals");

    private final Message label;

    Sdg(String fr, String en) {
        this.label = Message.of(fr, en);
    }

    /** Returns its number, from 1 to 17. */
    public int number() {
        return ordinal() + 1;
    }

    public Message label() {
        return label;
    }

    /** Returns the address under which the United Nations publish it as linked data. */
    public URI iri() {
        return URI.create("http://metadata.un.org/sdg/" + number());
    }
}
