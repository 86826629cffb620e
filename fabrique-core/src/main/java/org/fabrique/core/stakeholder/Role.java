package org.fabrique.core.stakeholder;

import static java.util.Objects.requireNonNull;

import org.fabrique.core.Period;

/** Who does what in an initiative, a network or a programme, and during which period. */
public record Role(StakeholderId who, RoleKind kind, Period during) {

    public Role {
        requireNonNull(who, "who");
        requireNonNull(kind, "kind");
        requireNonNull(during, "during");
    }
}
