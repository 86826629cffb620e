package org.fabrique.core.network;

import static java.util.Objects.requireNonNull;

import org.fabrique.core.stakeholder.StakeholderId;

/** Who came to a gathering, and as what. */
public record Participant(StakeholderId who, CameAs as) {

    public Participant {
        requireNonNull(who, "who");
        requireNonNull(as, "as");
    }
}
