package org.fabrique.core.network;

import java.util.EnumSet;
import java.util.Set;
import org.fabrique.core.Message;
import org.fabrique.core.Truth;

/** Where a fabrique stands in the network, and where it can go from there. */
public enum MembershipStatus {
    CANDIDATE("candidate", "candidate"),
    /** In the network: whether it experiments or is labelled is not said. */
    MEMBER("membre", "member"),
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
            case CANDIDATE -> EnumSet.of(MEMBER, EXPERIMENTING, LABELLED, LEFT);
            case MEMBER -> EnumSet.of(EXPERIMENTING, LABELLED, SUSPENDED, LEFT);
            case EXPERIMENTING -> EnumSet.of(LABELLED, SUSPENDED, LEFT);
            case LABELLED -> EnumSet.of(SUSPENDED, LEFT);
            case SUSPENDED -> EnumSet.of(MEMBER, EXPERIMENTING, LABELLED, LEFT);
            case LEFT -> EnumSet.of(CANDIDATE);
        };
    }

    /** Tells whether who has this status has that one: of a member it is not said whether it is labelled. */
    Truth is(MembershipStatus asked) {
        if (asked.covers(this)) {
            return Truth.YES;
        }
        return covers(asked) ? Truth.UNKNOWN : Truth.NO;
    }

    /** Tells whether who has that status has this one too. */
    boolean covers(MembershipStatus other) {
        return this == other || this == MEMBER && (other == EXPERIMENTING || other == LABELLED);
    }
}
