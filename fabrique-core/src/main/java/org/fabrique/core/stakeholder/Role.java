package org.fabrique.core.stakeholder;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.fabrique.core.Period;
import org.jspecify.annotations.Nullable;

/**
 * Who does what in an initiative, a network or a programme.
 *
 * @param during the period, or null when not said
 */
public record Role(
        StakeholderId who, RoleKind kind, @Nullable Period during) {

    public Role {
        requireNonNull(who, "who");
        requireNonNull(kind, "kind");
    }

    /** Tells whether it is known to hold on a day. */
    boolean isOn(LocalDate day) {
        return during != null && during.contains(day);
    }
}
