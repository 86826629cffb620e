package org.fabrique.core.network;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.PartialDate;
import org.fabrique.core.Text;
import org.jspecify.annotations.Nullable;

/**
 * Which other fabrique uses what was shared.
 *
 * @param since when it began, or null when unknown
 * @param changed what it does otherwise, or null when nothing or not said
 */
public record Reuse(
        FabriqueId by,
        @Nullable PartialDate since,
        @Nullable String changed) {

    public Reuse {
        requireNonNull(by, "by");
        changed = Text.optional(changed, "change made in a reuse");
    }

    /** Returns the reuses when they are by others than who shares, each once. */
    static List<Reuse> checked(@Nullable FabriqueId sharedBy, List<Reuse> reuses) {
        Set<FabriqueId> users = new HashSet<>();
        for (Reuse reuse : reuses) {
            if (reuse.by().equals(sharedBy) || !users.add(reuse.by())) {
                throw new IllegalArgumentException(
                        "The fabrique %s reuses its own, or is named twice.".formatted(reuse.by()));
            }
        }
        return List.copyOf(reuses);
    }
}
