package org.fabrique.core.network;

import static java.util.Objects.requireNonNull;

import org.fabrique.core.stakeholder.StakeholderId;
import org.jspecify.annotations.Nullable;

/**
 * Who came to a gathering, and as what.
 *
 * @param onBehalfOf the organisation that sent who came, or null when nobody did or it is not said
 */
public record Participant(
        StakeholderId who, CameAs as, @Nullable StakeholderId onBehalfOf) {

    public Participant {
        requireNonNull(who, "who");
        requireNonNull(as, "as");
        if (who.equals(onBehalfOf)) {
            throw new IllegalArgumentException("The stakeholder %s cannot come on behalf of itself.".formatted(who));
        }
    }

    public static Participant of(StakeholderId who, CameAs as) {
        return new Participant(who, as, null);
    }

    public Participant onBehalfOf(StakeholderId organisation) {
        return new Participant(who, as, organisation);
    }
}
