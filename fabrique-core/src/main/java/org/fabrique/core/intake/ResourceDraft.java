package org.fabrique.core.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.fabrique.core.Period;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.intake.constraint.Amount;
import org.fabrique.core.intake.constraint.CleanText;
import org.fabrique.core.intake.constraint.Identity;
import org.fabrique.core.intake.constraint.TerritoryRef;
import org.fabrique.core.resource.ResourceKind;
import org.jspecify.annotations.Nullable;

/**
 * Something a territory has, or is known not to have, as somebody typed or uploaded it: nothing of it is sure.
 * <p>
 * Blank fields count as absent. {@link Intake} makes the {@link org.fabrique.core.resource.LocalResource}, or tells all that
 * is wrong.
 *
 * @param fabrique the identity of the fabrique that keeps it
 * @param label a line of at most 200 characters
 * @param territory a level and a code, such as {@code dep:23}
 * @param present whether it is there; absent counts as yes
 * @param amount how much of it there is, together with the unit
 * @param unit what the amount is counted in, a line of at most 200 characters
 * @param available when it can be used: at most 50 periods that do not overlap
 * @param visibility private to the fabrique when absent
 */
public record ResourceDraft(
        @NotBlank @Identity @Nullable String fabrique,
        @NotNull @Nullable ResourceKind kind,

        @NotBlank @Size(max = Limits.LINE, message = Limits.TOO_LONG) @CleanText(oneLine = true) @Nullable
        String label,

        @NotBlank @TerritoryRef @Nullable String territory,
        @Nullable Boolean present,
        @Amount @Nullable BigDecimal amount,

        @Size(max = Limits.LINE, message = Limits.TOO_LONG) @CleanText(oneLine = true) @Nullable
        String unit,

        @Size(max = Limits.ENTRIES, message = Limits.TOO_MANY)
        List<@NotNull Period> available,

        @Nullable Visibility visibility) {

    public ResourceDraft {
        fabrique = Limits.said(fabrique);
        label = Limits.said(label);
        territory = Limits.said(territory);
        unit = Limits.said(unit);
        available = Limits.copy(available);
    }

    /** Returns a draft of something that is there, of which nobody has counted how much. */
    public static ResourceDraft of(
            @Nullable String fabrique,
            @Nullable ResourceKind kind,
            @Nullable String label,
            @Nullable String territory) {
        return new ResourceDraft(fabrique, kind, label, territory, null, null, null, List.of(), null);
    }

    public ResourceDraft withPresent(@Nullable Boolean there) {
        return new ResourceDraft(fabrique, kind, label, territory, there, amount, unit, available, visibility);
    }

    public ResourceDraft withQuantity(@Nullable BigDecimal counted, @Nullable String in) {
        return new ResourceDraft(fabrique, kind, label, territory, present, counted, in, available, visibility);
    }

    public ResourceDraft withAvailable(List<Period> periods) {
        return new ResourceDraft(fabrique, kind, label, territory, present, amount, unit, periods, visibility);
    }

    public ResourceDraft withVisibility(@Nullable Visibility chosen) {
        return new ResourceDraft(fabrique, kind, label, territory, present, amount, unit, available, chosen);
    }

    /** Tells whether it is there: so it is unless somebody has said that it is not. */
    boolean isThere() {
        return present == null || present;
    }
}
