package org.fabrique.core.need;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.List;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Text;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.Audience;
import org.fabrique.core.theme.ThemeCode;
import org.jspecify.annotations.Nullable;

/**
 * Something a territory lacks and nobody provides yet.
 * <p>
 * A need is a statement, not a project: it has no carrier and no plan. It is never deleted; its words can be redacted,
 * which leaves a trace without content. This type is immutable.
 *
 * @param fabrique the fabrique that keeps it
 * @param territory where it is felt, or null when unknown
 * @param mergedInto the need it was grouped with, present exactly when the status is {@link NeedStatus#MERGED}
 */
public record Need(
        NeedId id,
        FabriqueId fabrique,
        Wording wording,
        @Nullable TerritoryCode territory,
        List<ThemeCode> themes,
        List<Audience> audiences,
        EntryPoint entryPoint,
        Capture capture,
        List<Evidence> evidence,
        Constraints constraints,
        NeedStatus status,
        @Nullable NeedId mergedInto,
        Visibility visibility) {

    public Need {
        requireNonNull(id, "id");
        requireNonNull(fabrique, "fabrique");
        requireNonNull(wording, "wording");
        themes = List.copyOf(new LinkedHashSet<>(themes));
        audiences = List.copyOf(new LinkedHashSet<>(audiences));
        requireNonNull(entryPoint, "entryPoint");
        requireNonNull(capture, "capture");
        evidence = List.copyOf(evidence);
        requireNonNull(constraints, "constraints");
        requireNonNull(status, "status");
        requireNonNull(visibility, "visibility");
        if ((status == NeedStatus.MERGED) != (mergedInto != null) || id.equals(mergedInto)) {
            throw new IllegalArgumentException(
                    "The need %s must name another need exactly when it is merged.".formatted(id));
        }
    }

    /** Returns a need just captured, private to its fabrique, of which only the words are known. */
    public static Need captured(NeedId id, FabriqueId fabrique, Wording wording) {
        return new Need(
                id,
                fabrique,
                wording,
                null,
                List.of(),
                List.of(),
                EntryPoint.UNKNOWN,
                Capture.unknown(),
                List.of(),
                Constraints.none(),
                NeedStatus.CAPTURED,
                null,
                Visibility.PRIVATE);
    }

    public static Need captured(NeedId id, FabriqueId fabrique, String title) {
        return captured(id, fabrique, new Wording(title, null, null));
    }

    /** Returns the line that names it. */
    public String title() {
        return wording.title();
    }

    /**
     * Returns this need once it was questioned.
     *
     * @param statement what is really missing, not blank
     * @throws IllegalArgumentException when the statement is blank, or the need cannot be qualified from its status
     */
    public Need qualified(String statement) {
        String missing = Text.body(statement, "statement of a need");
        return withWording(new Wording(wording.title(), wording.request(), missing))
                .become(NeedStatus.QUALIFIED);
    }

    /**
     * Returns this need with another status.
     *
     * @throws IllegalArgumentException when the status cannot follow the present one, or is {@link NeedStatus#MERGED},
     *     for which there is {@link #mergedInto(NeedId)}
     */
    public Need become(NeedStatus next) {
        requireCanBecome(next);
        return new Need(
                id,
                fabrique,
                wording,
                territory,
                themes,
                audiences,
                entryPoint,
                capture,
                evidence,
                constraints,
                next,
                null,
                visibility);
    }

    /** Returns this need grouped with another, which speaks for both from now on. */
    public Need mergedInto(NeedId other) {
        requireCanBecome(NeedStatus.MERGED);
        return new Need(
                id,
                fabrique,
                wording,
                territory,
                themes,
                audiences,
                entryPoint,
                capture,
                evidence,
                constraints,
                NeedStatus.MERGED,
                other,
                visibility);
    }

    /**
     * Returns this need without its words: what stays is that there was one, where, when, about what and for whom. Of
     * its audiences only the coded ones stay, since a free label is words too.
     */
    public Need redacted() {
        List<Audience> coded = audiences.stream()
                .filter(audience -> audience.coded().isPresent())
                .toList();
        Capture trace = new Capture(capture.on(), capture.by(), null);
        return new Need(
                id,
                fabrique,
                Wording.redacted(),
                territory,
                themes,
                coded,
                entryPoint,
                trace,
                List.of(),
                new Constraints(constraints.deadline(), constraints.budgetEuros(), List.of()),
                status,
                mergedInto,
                visibility);
    }

    public Need withWording(Wording words) {
        return new Need(
                id,
                fabrique,
                words,
                territory,
                themes,
                audiences,
                entryPoint,
                capture,
                evidence,
                constraints,
                status,
                mergedInto,
                visibility);
    }

    public Need withTerritory(TerritoryCode place) {
        return new Need(
                id,
                fabrique,
                wording,
                place,
                themes,
                audiences,
                entryPoint,
                capture,
                evidence,
                constraints,
                status,
                mergedInto,
                visibility);
    }

    public Need withThemes(List<ThemeCode> about) {
        return new Need(
                id,
                fabrique,
                wording,
                territory,
                about,
                audiences,
                entryPoint,
                capture,
                evidence,
                constraints,
                status,
                mergedInto,
                visibility);
    }

    public Need withAudiences(List<Audience> people) {
        return new Need(
                id,
                fabrique,
                wording,
                territory,
                themes,
                people,
                entryPoint,
                capture,
                evidence,
                constraints,
                status,
                mergedInto,
                visibility);
    }

    public Need withEntryPoint(EntryPoint door) {
        return new Need(
                id,
                fabrique,
                wording,
                territory,
                themes,
                audiences,
                door,
                capture,
                evidence,
                constraints,
                status,
                mergedInto,
                visibility);
    }

    public Need withCapture(Capture heard) {
        return new Need(
                id,
                fabrique,
                wording,
                territory,
                themes,
                audiences,
                entryPoint,
                heard,
                evidence,
                constraints,
                status,
                mergedInto,
                visibility);
    }

    public Need withEvidence(List<Evidence> shown) {
        return new Need(
                id,
                fabrique,
                wording,
                territory,
                themes,
                audiences,
                entryPoint,
                capture,
                shown,
                constraints,
                status,
                mergedInto,
                visibility);
    }

    public Need withConstraints(Constraints respected) {
        return new Need(
                id,
                fabrique,
                wording,
                territory,
                themes,
                audiences,
                entryPoint,
                capture,
                evidence,
                respected,
                status,
                mergedInto,
                visibility);
    }

    public Need withVisibility(Visibility chosen) {
        return new Need(
                id,
                fabrique,
                wording,
                territory,
                themes,
                audiences,
                entryPoint,
                capture,
                evidence,
                constraints,
                status,
                mergedInto,
                chosen);
    }

    private void requireCanBecome(NeedStatus next) {
        if (!status.next().contains(next)) {
            throw new IllegalArgumentException("The need %s cannot go from %s to %s.".formatted(id, status, next));
        }
    }
}
