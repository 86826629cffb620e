package org.fabrique.core.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.fabrique.core.PartialDate;
import org.fabrique.core.intake.constraint.CleanText;
import org.fabrique.core.intake.constraint.WebAddress;
import org.fabrique.core.need.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Something said to show that a need is real.
 *
 * @param text what it shows, at most 20,000 characters
 * @param source the address of a page; a public figure has one
 * @param on when it was gathered: a day, a month or a year
 */
public record EvidenceDraft(
        @NotNull Evidence.@Nullable Kind kind,

        @NotBlank @Size(max = Limits.BODY, message = Limits.TOO_LONG) @CleanText @Nullable
        String text,

        @WebAddress @Nullable String source,
        @Nullable PartialDate on) {

    public EvidenceDraft {
        text = Limits.said(text);
        source = Limits.said(source);
    }
}
