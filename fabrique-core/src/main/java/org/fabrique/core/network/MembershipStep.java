package org.fabrique.core.network;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.fabrique.core.Text;
import org.fabrique.core.stakeholder.StakeholderId;
import org.jspecify.annotations.Nullable;

/**
 * One step of a membership: from this day the fabrique had this status.
 *
 * @param motive why, or null when not said
 * @param decidedBy who decided, or null when not said
 */
public record MembershipStep(
        MembershipStatus status,
        LocalDate on,
        @Nullable String motive,
        @Nullable StakeholderId decidedBy) {

    public MembershipStep {
        requireNonNull(status, "status");
        requireNonNull(on, "on");
        motive = Text.optional(motive, "motive");
    }

    public static MembershipStep of(MembershipStatus status, LocalDate on) {
        return new MembershipStep(status, on, null, null);
    }
}
