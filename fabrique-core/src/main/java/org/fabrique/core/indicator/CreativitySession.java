package org.fabrique.core.indicator;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.List;
import org.fabrique.core.PartialDate;
import org.fabrique.core.network.Gathering;
import org.fabrique.core.network.GatheringId;
import org.fabrique.core.network.GatheringKind;
import org.fabrique.core.network.Participant;
import org.fabrique.core.stakeholder.StakeholderId;
import org.jspecify.annotations.Nullable;

/**
 * A creativity session as a report counts it: one sitting.
 *
 * @param gathering the identity of the gathering it was
 * @param on when it was held, as far as it is known, or null when unknown
 * @param participants who took part, each once
 */
public record CreativitySession(
        GatheringId gathering, @Nullable PartialDate on, List<StakeholderId> participants) {

    public CreativitySession {
        requireNonNull(gathering, "gathering");
        participants = List.copyOf(new LinkedHashSet<>(participants));
    }

    /**
     * Returns a gathering as a report counts it.
     *
     * @throws IllegalArgumentException when it is another kind of gathering
     */
    public static CreativitySession of(Gathering gathering) {
        if (gathering.kind() != GatheringKind.CREATIVITY_SESSION) {
            throw new IllegalArgumentException("The gathering %s is no creativity session.".formatted(gathering.id()));
        }
        return new CreativitySession(
                gathering.id(),
                gathering.on(),
                gathering.participants().stream().map(Participant::who).toList());
    }
}
