package org.fabrique.core.network;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.fabrique.core.Period;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.core.territory.TerritoryCode;
import org.jspecify.annotations.Nullable;

/**
 * Whom to turn to in a fabrique about a territory.
 *
 * @param during the period, or null when not said
 */
public record Referent(
        StakeholderId who,
        TerritoryCode territory,
        @Nullable Period during) {

    public Referent {
        requireNonNull(who, "who");
        requireNonNull(territory, "territory");
    }

    /** Tells whether it is known to hold on a day. */
    boolean isOn(LocalDate day) {
        return during != null && during.contains(day);
    }
}
