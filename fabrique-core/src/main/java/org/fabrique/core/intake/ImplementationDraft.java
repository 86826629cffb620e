package org.fabrique.core.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Year;
import org.fabrique.core.intake.constraint.CleanText;
import org.fabrique.core.intake.constraint.TerritoryRef;
import org.fabrique.core.intake.constraint.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * A place where a solution is said to run.
 *
 * @param place the place as the source names it
 * @param territory a level and a code, such as {@code com:23096}
 * @param organisation who runs it
 * @param since the year it began
 * @param source the address of a page
 */
public record ImplementationDraft(
        @NotBlank @Size(max = Limits.LINE, message = Limits.TOO_LONG) @CleanText(oneLine = true) @Nullable
        String place,

        @TerritoryRef @Nullable String territory,

        @Size(max = Limits.LINE, message = Limits.TOO_LONG) @CleanText(oneLine = true) @Nullable
        String organisation,

        @Nullable Year since,
        @WebAddress @Nullable String source) {

    public ImplementationDraft {
        place = Limits.said(place);
        territory = Limits.said(territory);
        organisation = Limits.said(organisation);
        source = Limits.said(source);
    }
}
