package org.fabrique.core.programme;

import java.util.LinkedHashSet;
import java.util.List;
import org.fabrique.core.initiative.InitiativeId;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.network.GatheringId;

/**
 * What is done under a programme. The fabriques that keep these things go on keeping them; one thing may be attached to
 * several programmes.
 *
 * @param needs each once
 * @param gatherings each once
 * @param initiatives each once
 */
public record Attached(List<NeedId> needs, List<GatheringId> gatherings, List<InitiativeId> initiatives) {

    public Attached {
        needs = List.copyOf(new LinkedHashSet<>(needs));
        gatherings = List.copyOf(new LinkedHashSet<>(gatherings));
        initiatives = List.copyOf(new LinkedHashSet<>(initiatives));
    }

    public static Attached nothing() {
        return new Attached(List.of(), List.of(), List.of());
    }
}
