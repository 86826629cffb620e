package org.fabrique.core.network;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.fabrique.core.PartialDate;
import org.fabrique.core.Text;
import org.fabrique.core.Truth;
import org.fabrique.core.stakeholder.StakeholderId;
import org.jspecify.annotations.Nullable;

/**
 * Who backs a network, with what and when.
 *
 * @param support what it backs or gives, or null when not said
 * @param since when it began, or null when unknown
 * @param until when it ended, or null when it did not or nobody knows: an end is never made up
 */
public record Backer(
        StakeholderId who,
        @Nullable String support,
        @Nullable PartialDate since,
        @Nullable PartialDate until) {

    public Backer {
        requireNonNull(who, "who");
        support = Text.optional(support, "support of a backer");
        if (since != null && until != null && until.latest().isBefore(since.earliest())) {
            throw new IllegalArgumentException(
                    "The backing of %s cannot end (%s) before it begins (%s).".formatted(who, until, since));
        }
    }

    /** Tells whether it backed the network on a day; unknown where the dates do not say. */
    public Truth backedOn(LocalDate day) {
        Truth begun = since == null ? Truth.UNKNOWN : since.isBy(day);
        Truth ended = until == null ? Truth.UNKNOWN : until.isBy(day.minusDays(1));
        if (begun == Truth.NO || ended == Truth.YES) {
            return Truth.NO;
        }
        return begun == Truth.YES && ended == Truth.NO ? Truth.YES : Truth.UNKNOWN;
    }
}
