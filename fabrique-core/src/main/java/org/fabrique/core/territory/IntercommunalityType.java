package org.fabrique.core.territory;

import org.fabrique.core.Message;

/** The legal types of intercommunality, with the abbreviation the DGCL publishes. */
public enum IntercommunalityType {
    CC("communauté de communes", "community of communes"),
    CA("communauté d'agglomération", "agglomeration community"),
    CU("communauté urbaine", "urban community"),
    METRO("métropole", "metropolis"),
    MET69("métropole de Lyon", "metropolis of Lyon"),
    EPT("établissement public territorial", "public territorial establishment");

    private final Message label;

    IntercommunalityType(String fr, String en) {
        this.label = Message.of(fr, en);
    }

    public Message label() {
        return label;
    }
}
