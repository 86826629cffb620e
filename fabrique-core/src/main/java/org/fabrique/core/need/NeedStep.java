package org.fabrique.core.need;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.fabrique.core.PartialDate;
import org.fabrique.core.Text;
import org.fabrique.core.stakeholder.StakeholderId;
import org.jspecify.annotations.Nullable;

/**
 * One step of a need: from this date it had this status.
 *
 * @param on the day, or no more than the month or the year when nobody knows more, or null when unknown
 * @param motive why, or null when not said
 * @param decidedBy who decided, or null when not said
 */
public record NeedStep(
        NeedStatus status,
        @Nullable PartialDate on,
        @Nullable String motive,
        @Nullable StakeholderId decidedBy) {

    public NeedStep {
        requireNonNull(status, "status");
        motive = Text.optional(motive, "motive of a step");
    }

    /** Returns a step of which only the status is known. */
    public static NeedStep of(NeedStatus status) {
        return new NeedStep(status, null, null, null);
    }

    public static NeedStep of(NeedStatus status, LocalDate on) {
        return of(status, PartialDate.of(on));
    }

    public static NeedStep of(NeedStatus status, PartialDate on) {
        return new NeedStep(status, on, null, null);
    }

    public NeedStep because(String reason) {
        return new NeedStep(status, on, reason, decidedBy);
    }

    public NeedStep decidedBy(StakeholderId who) {
        return new NeedStep(status, on, motive, who);
    }

    /** Tells whether it surely came before another step; not while one of the dates is unknown. */
    boolean isBefore(NeedStep other) {
        return on != null && other.on != null && on.latest().isBefore(other.on.earliest());
    }

    /** Returns the trace of it without its words. */
    NeedStep redacted() {
        return new NeedStep(status, on, null, decidedBy);
    }
}
