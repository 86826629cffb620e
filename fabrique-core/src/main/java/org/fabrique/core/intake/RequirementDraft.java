package org.fabrique.core.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.fabrique.core.intake.constraint.CleanText;
import org.fabrique.core.solution.RequirementKind;
import org.jspecify.annotations.Nullable;

/**
 * Something a solution is said to need in order to live in a place.
 *
 * @param text at most 20,000 characters
 * @param essential whether the solution cannot do without
 */
public record RequirementDraft(
        @NotNull @Nullable RequirementKind kind,

        @NotBlank @Size(max = Limits.BODY, message = Limits.TOO_LONG) @CleanText @Nullable
        String text,

        boolean essential) {

    public RequirementDraft {
        text = Limits.said(text);
    }
}
