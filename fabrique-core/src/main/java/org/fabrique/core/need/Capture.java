package org.fabrique.core.need;

import java.time.LocalDate;
import org.fabrique.core.PartialDate;
import org.fabrique.core.Text;
import org.fabrique.core.stakeholder.StakeholderId;
import org.jspecify.annotations.Nullable;

/**
 * How a need was heard.
 *
 * @param on the day, or no more than the month or the year when nobody knows more, or null when unknown
 * @param by who brought it, or null when unknown
 * @param heardBy who heard it and wrote it down, or null when unknown
 * @param how by which means (a workshop, a survey, a visit), or null when unknown
 */
public record Capture(
        @Nullable PartialDate on,
        @Nullable StakeholderId by,
        @Nullable StakeholderId heardBy,
        @Nullable String how) {

    public Capture {
        how = Text.optional(how, "means of a capture");
    }

    public static Capture unknown() {
        return new Capture(null, null, null, null);
    }

    public static Capture on(LocalDate day) {
        return on(PartialDate.of(day));
    }

    public static Capture on(PartialDate date) {
        return new Capture(date, null, null, null);
    }

    /** Returns the trace of it without its words. */
    Capture redacted() {
        return new Capture(on, by, heardBy, null);
    }
}
