package org.fabrique.core.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.fabrique.core.PartialDate;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.intake.constraint.Amount;
import org.fabrique.core.intake.constraint.CleanText;
import org.fabrique.core.intake.constraint.Identity;
import org.fabrique.core.intake.constraint.StakeholderIdentity;
import org.fabrique.core.intake.constraint.TerritoryRef;
import org.fabrique.core.intake.constraint.ThemeCode;
import org.fabrique.core.need.EntryPoint;
import org.jspecify.annotations.Nullable;

/**
 * A need as somebody typed or uploaded it: nothing of it is sure.
 * <p>
 * Blank fields count as absent. {@link Intake} makes the {@link org.fabrique.core.need.Need}, or tells all that is wrong.
 *
 * @param fabrique the identity of the fabrique that heard it
 * @param title a line of at most 200 characters
 * @param request what was asked for, at most 20,000 characters
 * @param statement what is really missing, at most 20,000 characters; absent while nobody has questioned the request
 * @param territory a level and a code, such as {@code dep:23}
 * @param themes codes, such as {@code MOB}; like every list, at most 50
 * @param heardOn a day, a month or a year
 * @param heardFrom the identity of the stakeholder who brought it, never a name
 * @param heardBy the identity of whoever wrote it down, never a name
 * @param visibility private to the fabrique when absent
 */
public record NeedDraft(
        @NotBlank @Identity @Nullable String fabrique,

        @NotBlank @Size(max = Limits.LINE, message = Limits.TOO_LONG) @CleanText(oneLine = true) @Nullable
        String title,

        @Size(max = Limits.BODY, message = Limits.TOO_LONG) @CleanText @Nullable
        String request,

        @Size(max = Limits.BODY, message = Limits.TOO_LONG) @CleanText @Nullable
        String statement,

        @TerritoryRef @Nullable String territory,

        @Size(max = Limits.ENTRIES, message = Limits.TOO_MANY)
        List<@NotNull @ThemeCode(ownScheme = true) String> themes,

        @Size(max = Limits.ENTRIES, message = Limits.TOO_MANY)
        List<@NotNull @Size(max = Limits.LINE, message = Limits.TOO_LONG) @CleanText(oneLine = true) String> audiences,

        @Nullable EntryPoint entryPoint,
        @Nullable PartialDate heardOn,
        @StakeholderIdentity @Nullable String heardFrom,
        @StakeholderIdentity @Nullable String heardBy,

        @Size(max = Limits.BODY, message = Limits.TOO_LONG) @CleanText @Nullable
        String heardHow,

        @Size(max = Limits.ENTRIES, message = Limits.TOO_MANY)
        List<@NotNull @Valid EvidenceDraft> evidence,

        @Nullable LocalDate deadline,
        @Amount @Nullable BigDecimal budgetEuros,

        @Size(max = Limits.ENTRIES, message = Limits.TOO_MANY)
        List<@NotNull @Size(max = Limits.BODY, message = Limits.TOO_LONG) @CleanText String> exclusions,

        @Nullable Visibility visibility) {

    public NeedDraft {
        fabrique = Limits.said(fabrique);
        title = Limits.said(title);
        request = Limits.said(request);
        statement = Limits.said(statement);
        territory = Limits.said(territory);
        themes = Limits.allSaid(themes);
        audiences = Limits.allSaid(audiences);
        heardFrom = Limits.said(heardFrom);
        heardBy = Limits.said(heardBy);
        heardHow = Limits.said(heardHow);
        evidence = Limits.copy(evidence);
        exclusions = Limits.allSaid(exclusions);
    }

    /** Returns a draft of which only the title is known. */
    public static NeedDraft of(@Nullable String fabrique, @Nullable String title) {
        return new NeedDraft(
                fabrique, title, null, null, null, List.of(), List.of(), null, null, null, null, null, List.of(), null,
                null, List.of(), null);
    }

    public NeedDraft withRequest(@Nullable String request) {
        return copy(draft -> draft.request = request);
    }

    public NeedDraft withStatement(@Nullable String statement) {
        return copy(draft -> draft.statement = statement);
    }

    public NeedDraft withTerritory(@Nullable String territory) {
        return copy(draft -> draft.territory = territory);
    }

    public NeedDraft withThemes(List<String> themes) {
        return copy(draft -> draft.themes = themes);
    }

    public NeedDraft withAudiences(List<String> audiences) {
        return copy(draft -> draft.audiences = audiences);
    }

    public NeedDraft withEntryPoint(@Nullable EntryPoint entryPoint) {
        return copy(draft -> draft.entryPoint = entryPoint);
    }

    public NeedDraft withHeardOn(@Nullable PartialDate heardOn) {
        return copy(draft -> draft.heardOn = heardOn);
    }

    public NeedDraft withHeardFrom(@Nullable String heardFrom) {
        return copy(draft -> draft.heardFrom = heardFrom);
    }

    public NeedDraft withHeardBy(@Nullable String heardBy) {
        return copy(draft -> draft.heardBy = heardBy);
    }

    public NeedDraft withHeardHow(@Nullable String heardHow) {
        return copy(draft -> draft.heardHow = heardHow);
    }

    public NeedDraft withEvidence(List<EvidenceDraft> evidence) {
        return copy(draft -> draft.evidence = evidence);
    }

    public NeedDraft withDeadline(@Nullable LocalDate deadline) {
        return copy(draft -> draft.deadline = deadline);
    }

    public NeedDraft withBudgetEuros(@Nullable BigDecimal budgetEuros) {
        return copy(draft -> draft.budgetEuros = budgetEuros);
    }

    public NeedDraft withExclusions(List<String> exclusions) {
        return copy(draft -> draft.exclusions = exclusions);
    }

    public NeedDraft withVisibility(@Nullable Visibility visibility) {
        return copy(draft -> draft.visibility = visibility);
    }

    private NeedDraft copy(Consumer<Copy> change) {
        Copy copy = new Copy();
        change.accept(copy);
        return copy.made();
    }

    /** The parts that can change, while a copy is made of them: it never leaves this type. */
    private final class Copy {
        private @Nullable String request = NeedDraft.this.request;
        private @Nullable String statement = NeedDraft.this.statement;
        private @Nullable String territory = NeedDraft.this.territory;
        private List<String> themes = NeedDraft.this.themes;
        private List<String> audiences = NeedDraft.this.audiences;
        private @Nullable EntryPoint entryPoint = NeedDraft.this.entryPoint;
        private @Nullable PartialDate heardOn = NeedDraft.this.heardOn;
        private @Nullable String heardFrom = NeedDraft.this.heardFrom;
        private @Nullable String heardBy = NeedDraft.this.heardBy;
        private @Nullable String heardHow = NeedDraft.this.heardHow;
        private List<EvidenceDraft> evidence = NeedDraft.this.evidence;
        private @Nullable LocalDate deadline = NeedDraft.this.deadline;
        private @Nullable BigDecimal budgetEuros = NeedDraft.this.budgetEuros;
        private List<String> exclusions = NeedDraft.this.exclusions;
        private @Nullable Visibility visibility = NeedDraft.this.visibility;

        NeedDraft made() {
            return new NeedDraft(
                    fabrique,
                    title,
                    request,
                    statement,
                    territory,
                    themes,
                    audiences,
                    entryPoint,
                    heardOn,
                    heardFrom,
                    heardBy,
                    heardHow,
                    evidence,
                    deadline,
                    budgetEuros,
                    exclusions,
                    visibility);
        }
    }
}
