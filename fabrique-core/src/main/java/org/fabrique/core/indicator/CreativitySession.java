package org.fabrique.core.indicator;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.fabrique.core.Identifier;
import org.fabrique.core.stakeholder.StakeholderId;
import org.jspecify.annotations.Nullable;

/**
 * A creativity session as a report counts it: one sitting.
 *
 * @param gathering the identity of the gathering it was
 * @param on the day, or null when unknown
 * @param participants who took part, each once
 */
public record CreativitySession(String gathering, @Nullable LocalDate on, List<StakeholderId> participants) {

    public CreativitySession {
        Identifier.check(gathering, "gathering");
        participants = List.copyOf(new LinkedHashSet<>(participants));
    }
}
