package org.fabrique.core.stakeholder;

import static java.util.Objects.requireNonNull;

import org.fabrique.core.Period;

/** Who does what, and during which period. */
public record Role(StakeholderId who, RoleKind kind, Period during) {

    public Role {
        requireNonNull(who, "who");
        requireNonNull(kind, "kind");
        requireNonNull(during, "during");
    }
}
