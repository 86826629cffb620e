package org.fabrique.core.network;

import java.util.EnumSet;
import java.util.Set;
import org.fabrique.core.Message;

/** Where a fabrique stands in the network, and where it can go from there. */
public enum MembershipStatus {
    CANDIDATE("candidate", "candidate"),
    EXPERIMENTING("en expérimentation", "experimenting"),
    LABELLED("labellisée", "labelled"),
    SUSPENDED("suspendue", "suspended"),
    LEFT("sortie du réseau", "left");

    private final Message label;

    MembershipStatus(String fr, String en) {
        this.label = Message.of(fr, en);
    }

    public Message label() {
        return label;
    }

    /** Returns the statuses that can follow this one; a fabrique that left may come back as a candidate. */
    public Set<MembershipStatus> next() {
        return switch (this) {
            case CANDIDATE -> EnumSet.of(EXPERIMENTING, LABELLED, LEFT);
            case EXPERIMENTING -> EnumSet.of(LABELLED, SUSPENDED, LEFT);
            case LABELLED -> EnumSet.of(SUSPENDED, LEFT);
            case SUSPENDED -> EnumSet.of(EXPERIMENTING, LABELLED, LEFT);
            case LEFT -> EnumSet.of(CANDIDATE);
        };
    }
}
