package org.fabrique.core.network;

import static java.util.Objects.requireNonNull;

import org.fabrique.core.Period;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.core.territory.TerritoryCode;

/** Whom to turn to in a fabrique about a territory, and during which period. */
public record Referent(StakeholderId who, TerritoryCode territory, Period during) {

    public Referent {
        requireNonNull(who, "who");
        requireNonNull(territory, "territory");
        requireNonNull(during, "during");
    }
}
