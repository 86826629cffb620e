package org.fabrique.core.network;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.fabrique.core.PartialDate;
import org.fabrique.core.Text;
import org.fabrique.core.stakeholder.StakeholderId;
import org.jspecify.annotations.Nullable;

/**
 * One step of a membership: from this date the fabrique had this status.
 *
 * @param on the day, or no more than the month or the year when a source says no more
 * @param motive why, or null when not said
 * @param decidedBy who decided, or null when not said
 * @param group the group in which it experiments, or null when not said; other statuses have none
 */
public record MembershipStep(
        MembershipStatus status,
        PartialDate on,
        @Nullable String motive,
        @Nullable StakeholderId decidedBy,
        @Nullable ExperimentationGroupId group) {

    public MembershipStep {
        requireNonNull(status, "status");
        requireNonNull(on, "on");
        motive = Text.optional(motive, "motive");
        if (group != null && status != MembershipStatus.EXPERIMENTING) {
            throw new IllegalArgumentException(
                    "A fabrique that is %s is in no group of experimentation (%s).".formatted(status, group));
        }
    }

    public static MembershipStep of(MembershipStatus status, LocalDate on) {
        return of(status, PartialDate.of(on));
    }

    public static MembershipStep of(MembershipStatus status, PartialDate on) {
        return new MembershipStep(status, on, null, null, null);
    }

    /** Returns a step into experimentation. */
    public static MembershipStep experimenting(ExperimentationGroupId group, PartialDate on) {
        return new MembershipStep(MembershipStatus.EXPERIMENTING, on, null, null, group);
    }

    public MembershipStep because(String reason) {
        return new MembershipStep(status, on, reason, decidedBy, group);
    }

    public MembershipStep decidedBy(StakeholderId who) {
        return new MembershipStep(status, on, motive, who, group);
    }
}
