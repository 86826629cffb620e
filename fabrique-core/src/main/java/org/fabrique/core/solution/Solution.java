package org.fabrique.core.solution;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
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
 * @param derivedFrom the solutions it descends from, each once; empty when it is the first of its line or nobody knows
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
        List<SolutionId> derivedFrom,
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
        derivedFrom = List.copyOf(new LinkedHashSet<>(derivedFrom));
        legalForms =
                legalForms.stream().map(form -> Text.line(form, "legal form")).toList();
        revenues = List.copyOf(revenues);
        requireNonNull(trackRecord, "trackRecord");
        requireNonNull(provenance, "provenance");
        requireNonNull(visibility, "visibility");
        if (derivedFrom.contains(id)) {
            throw new IllegalArgumentException("The solution %s cannot descend from itself.".formatted(id));
        }
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
                List.of(),
                TrackRecord.unknown(),
                Provenance.unknown(),
                null,
                Visibility.PUBLIC);
    }

    public Solution withName(String called) {
        return copy(solution -> solution.name = called);
    }

    public Solution withFamily(@Nullable String slug) {
        return copy(solution -> solution.family = slug);
    }

    public Solution withProblem(@Nullable String answered) {
        return copy(solution -> solution.problem = answered);
    }

    public Solution withDescription(@Nullable String told) {
        return copy(solution -> solution.description = told);
    }

    public Solution withThemes(List<ThemeCode> about) {
        return copy(solution -> solution.themes = about);
    }

    public Solution withAudiences(List<Audience> people) {
        return copy(solution -> solution.audiences = people);
    }

    public Solution withSettings(List<Setting> places) {
        return copy(solution -> solution.settings = places);
    }

    public Solution withRequirements(List<Requirement> needed) {
        return copy(solution -> solution.requirements = needed);
    }

    public Solution withTransfer(Transfer spread) {
        return copy(solution -> solution.transfer = spread);
    }

    public Solution withDerivedFrom(List<SolutionId> parents) {
        return copy(solution -> solution.derivedFrom = parents);
    }

    public Solution withLegalForms(List<String> forms) {
        return copy(solution -> solution.legalForms = forms);
    }

    public Solution withRevenues(List<Revenue> means) {
        return copy(solution -> solution.revenues = means);
    }

    public Solution withTrackRecord(TrackRecord shown) {
        return copy(solution -> solution.trackRecord = shown);
    }

    public Solution withProvenance(Provenance origin) {
        return copy(solution -> solution.provenance = origin);
    }

    /** Returns this solution kept by a fabrique, or by the common catalogue for null, and shown to whom it chooses. */
    public Solution keptBy(@Nullable FabriqueId keeper, Visibility chosen) {
        return copy(solution -> {
            solution.fabrique = keeper;
            solution.visibility = chosen;
        });
    }

    private Solution copy(Consumer<Copy> change) {
        Copy copy = new Copy();
        change.accept(copy);
        return copy.made();
    }

    /** The parts that can change, while a copy is made of them: it never leaves this type. */
    private final class Copy {
        private String name = Solution.this.name;
        private @Nullable String family = Solution.this.family;
        private @Nullable String problem = Solution.this.problem;
        private @Nullable String description = Solution.this.description;
        private List<ThemeCode> themes = Solution.this.themes;
        private List<Audience> audiences = Solution.this.audiences;
        private List<Setting> settings = Solution.this.settings;
        private List<Requirement> requirements = Solution.this.requirements;
        private Transfer transfer = Solution.this.transfer;
        private List<SolutionId> derivedFrom = Solution.this.derivedFrom;
        private List<String> legalForms = Solution.this.legalForms;
        private List<Revenue> revenues = Solution.this.revenues;
        private TrackRecord trackRecord = Solution.this.trackRecord;
        private Provenance provenance = Solution.this.provenance;
        private @Nullable FabriqueId fabrique = Solution.this.fabrique;
        private Visibility visibility = Solution.this.visibility;

        Solution made() {
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
                    derivedFrom,
                    legalForms,
                    revenues,
                    trackRecord,
                    provenance,
                    fabrique,
                    visibility);
        }
    }
}
