package org.fabrique.core.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.fabrique.core.intake.constraint.CleanText;
import org.jspecify.annotations.Nullable;

/** Words as somebody typed them in answer to one question: why, or what is really missing. */
record WordsDraft(
        @NotBlank @Size(max = Limits.BODY, message = Limits.TOO_LONG) @CleanText @Nullable
        String words) {}
