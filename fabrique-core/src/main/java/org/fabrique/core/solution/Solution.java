package org.fabrique.core.solution;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Text;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.territory.Setting;
import org.fabrique.core.theme.Audience;
import org.fabrique.core.theme.ThemeCode;
import org.jspecify.annotations.Nullable;

/**
 * A way of answering a need that is known to work somewhere: the model, with what it requires and where it runs.
 * <p>
 * It is not one of the places that run it (an {@link Implementation}), and not an initiative that adapts it here. What
 * a record does not say is unknown.
 *
 * @param family the slug of the family of like solutions it belongs to, or null when unknown
 * @param problem what it answers, in the words of those who lack it, or null when not said
 * @param description how it works, or null when not said
 * @param settings the kinds of place it is known to suit; empty when unknown
 * @param legalForms the legal forms its carriers take, as the sources name them
 * @param fabrique the fabrique that keeps the record, or null for the common catalogue
 */
public record Solution(
        SolutionId id,
        String name,
        @Nullable String family,
        @Nullable String problem,
        @Nullable String description,
        List<ThemeCode> themes,
        List<Audience> audiences,
        List<Setting> settings,
        List<Requirement> requirements,
        Transfer transfer,
        List<String> legalForms,
        List<Revenue> revenues,
        TrackRecord trackRecord,
        Provenance provenance,
        @Nullable FabriqueId fabrique,
        Visibility visibility) {

    public Solution {
        requireNonNull(id, "id");
        name = Text.line(name, "name of a solution");
        family = Text.optionalLine(family, "family of a solution");
        problem = Text.optional(problem, "problem of a solution");
        description = Text.optional(description, "description of a solution");
        themes = List.copyOf(new LinkedHashSet<>(themes));
        audiences = List.copyOf(new LinkedHashSet<>(audiences));
        settings = List.copyOf(new TreeSet<>(settings));
        requirements = List.copyOf(requirements);
        requireNonNull(transfer, "transfer");
        legalForms =
                legalForms.stream().map(form -> Text.line(form, "legal form")).toList();
        revenues = List.copyOf(revenues);
        requireNonNull(trackRecord, "trackRecord");
        requireNonNull(provenance, "provenance");
        requireNonNull(visibility, "visibility");
        if (fabrique == null && visibility == Visibility.PRIVATE) {
            throw new IllegalArgumentException("A private solution (%s) must name its fabrique.".formatted(id));
        }
    }

    /** Returns a public solution of the common catalogue of which only the name is known. */
    public static Solution of(SolutionId id, String name) {
        return new Solution(
                id,
                name,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Transfer.unknown(),
                List.of(),
                List.of(),
                TrackRecord.unknown(),
                Provenance.unknown(),
                null,
                Visibility.PUBLIC);
    }

    public Solution withName(String name) {
        return new Solution(
                id,
                name,
                family,
                problem,
                description,
                themes,
                audiences,
                settings,
                requirements,
                transfer,
                legalForms,
                revenues,
                trackRecord,
                provenance,
                fabrique,
                visibility);
    }

    public Solution withFamily(@Nullable String family) {
        return new Solution(
                id,
                name,
                family,
                problem,
                description,
                themes,
                audiences,
                settings,
                requirements,
                transfer,
                legalForms,
                revenues,
                trackRecord,
                provenance,
                fabrique,
                visibility);
    }

    public Solution withProblem(@Nullable String problem) {
        return new Solution(
                id,
                name,
                family,
                problem,
                description,
                themes,
                audiences,
                settings,
                requirements,
                transfer,
                legalForms,
                revenues,
                trackRecord,
                provenance,
                fabrique,
                visibility);
    }

    public Solution withDescription(@Nullable String description) {
        return new Solution(
                id,
                name,
                family,
                problem,
                description,
                themes,
                audiences,
                settings,
                requirements,
                transfer,
                legalForms,
                revenues,
                trackRecord,
                provenance,
                fabrique,
                visibility);
    }

    public Solution withThemes(List<ThemeCode> themes) {
        return new Solution(
                id,
                name,
                family,
                problem,
                description,
                themes,
                audiences,
                settings,
                requirements,
                transfer,
                legalForms,
                revenues,
                trackRecord,
                provenance,
                fabrique,
                visibility);
    }

    public Solution withAudiences(List<Audience> audiences) {
        return new Solution(
                id,
                name,
                family,
                problem,
                description,
                themes,
                audiences,
                settings,
                requirements,
                transfer,
                legalForms,
                revenues,
                trackRecord,
                provenance,
                fabrique,
                visibility);
    }

    public Solution withSettings(List<Setting> settings) {
        return new Solution(
                id,
                name,
                family,
                problem,
                description,
                themes,
                audiences,
                settings,
                requirements,
                transfer,
                legalForms,
                revenues,
                trackRecord,
                provenance,
                fabrique,
                visibility);
    }

    public Solution withRequirements(List<Requirement> requirements) {
        return new Solution(
                id,
                name,
                family,
                problem,
                description,
                themes,
                audiences,
                settings,
                requirements,
                transfer,
                legalForms,
                revenues,
                trackRecord,
                provenance,
                fabrique,
                visibility);
    }

    public Solution withTransfer(Transfer transfer) {
        return new Solution(
                id,
                name,
                family,
                problem,
                description,
                themes,
                audiences,
                settings,
                requirements,
                transfer,
                legalForms,
                revenues,
                trackRecord,
                provenance,
                fabrique,
                visibility);
    }

    public Solution withLegalForms(List<String> legalForms) {
        return new Solution(
                id,
                name,
                family,
                problem,
                description,
                themes,
                audiences,
                settings,
                requirements,
                transfer,
                legalForms,
                revenues,
                trackRecord,
                provenance,
                fabrique,
                visibility);
    }

    public Solution withRevenues(List<Revenue> revenues) {
        return new Solution(
                id,
                name,
                family,
                problem,
                description,
                themes,
                audiences,
                settings,
                requirements,
                transfer,
                legalForms,
                revenues,
                trackRecord,
                provenance,
                fabrique,
                visibility);
    }

    public Solution withTrackRecord(TrackRecord trackRecord) {
        return new Solution(
                id,
                name,
                family,
                problem,
                description,
                themes,
                audiences,
                settings,
                requirements,
                transfer,
                legalForms,
                revenues,
                trackRecord,
                provenance,
                fabrique,
                visibility);
    }

    public Solution withProvenance(Provenance provenance) {
        return new Solution(
                id,
                name,
                family,
                problem,
                description,
                themes,
                audiences,
                settings,
                requirements,
                transfer,
                legalForms,
                revenues,
                trackRecord,
                provenance,
                fabrique,
                visibility);
    }

    /** Returns this solution kept by a fabrique, or by the common catalogue for null, and shown to whom it chooses. */
    public Solution keptBy(@Nullable FabriqueId keeper, Visibility chosen) {
        return new Solution(
                id,
                name,
                family,
                problem,
                description,
                themes,
                audiences,
                settings,
                requirements,
                transfer,
                legalForms,
                revenues,
                trackRecord,
                provenance,
                keeper,
                chosen);
    }
}
