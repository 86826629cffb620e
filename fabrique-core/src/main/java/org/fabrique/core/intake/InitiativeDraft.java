package org.fabrique.core.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.initiative.Phase;
import org.fabrique.core.intake.constraint.CleanText;
import org.fabrique.core.intake.constraint.Identity;
import org.fabrique.core.intake.constraint.TerritoryRef;
import org.jspecify.annotations.Nullable;

/**
 * An initiative to be opened, as somebody typed or uploaded it: nothing of it is sure. It has no place for what happens to it
 * later, which stands in its journal.
 * <p>
 * Blank fields count as absent. {@link Intake} makes the {@link org.fabrique.core.initiative.Initiative}, or tells all that is
 * wrong.
 *
 * @param fabrique the identity of the fabrique that keeps it
 * @param title a line of at most 200 characters
 * @param needs the identities of the needs it answers, from 1 to 50
 * @param territory a level and a code, such as {@code dep:23}
 * @param place the identity of the premises it would use
 * @param adaptedFrom the identity of the known solution it adapts; absent when it is modelled anew
 * @param method the identity of the method it follows
 * @param openedAt the phase it is opened in; the first of its method when absent
 * @param openedOn the day it is opened
 * @param visibility private to the fabrique when absent
 */
public record InitiativeDraft(
        @NotBlank @Identity @Nullable String fabrique,

        @NotBlank @Size(max = Limits.LINE, message = Limits.TOO_LONG) @CleanText(oneLine = true) @Nullable
        String title,

        @NotEmpty @Size(max = Limits.ENTRIES, message = Limits.TOO_MANY)
        List<@NotNull @Identity String> needs,

        @TerritoryRef @Nullable String territory,
        @Identity @Nullable String place,
        @Identity @Nullable String adaptedFrom,
        @NotBlank @Nullable String method,
        @Nullable Phase openedAt,
        @NotNull @Nullable LocalDate openedOn,
        @Nullable Visibility visibility) {

    public InitiativeDraft {
        fabrique = Limits.said(fabrique);
        title = Limits.said(title);
        needs = Limits.allSaid(needs);
        territory = Limits.said(territory);
        place = Limits.said(place);
        adaptedFrom = Limits.said(adaptedFrom);
        method = Limits.said(method);
    }

    /** Returns a draft of an initiative modelled anew, to be opened in the first phase of a method. */
    public static InitiativeDraft of(
            @Nullable String fabrique,
            @Nullable String title,
            List<String> needs,
            @Nullable String method,
            @Nullable LocalDate openedOn) {
        return new InitiativeDraft(fabrique, title, needs, null, null, null, method, null, openedOn, null);
    }

    public InitiativeDraft withTerritory(@Nullable String where) {
        return new InitiativeDraft(
                fabrique, title, needs, where, place, adaptedFrom, method, openedAt, openedOn, visibility);
    }

    public InitiativeDraft withPlace(@Nullable String premises) {
        return new InitiativeDraft(
                fabrique, title, needs, territory, premises, adaptedFrom, method, openedAt, openedOn, visibility);
    }

    public InitiativeDraft withAdaptedFrom(@Nullable String solution) {
        return new InitiativeDraft(
                fabrique, title, needs, territory, place, solution, method, openedAt, openedOn, visibility);
    }

    public InitiativeDraft withOpenedAt(@Nullable Phase phase) {
        return new InitiativeDraft(
                fabrique, title, needs, territory, place, adaptedFrom, method, phase, openedOn, visibility);
    }

    public InitiativeDraft withVisibility(@Nullable Visibility chosen) {
        return new InitiativeDraft(
                fabrique, title, needs, territory, place, adaptedFrom, method, openedAt, openedOn, chosen);
    }
}
