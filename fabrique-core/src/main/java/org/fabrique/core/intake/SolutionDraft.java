package org.fabrique.core.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.intake.constraint.CleanText;
import org.fabrique.core.intake.constraint.Identity;
import org.fabrique.core.intake.constraint.ThemeCode;
import org.fabrique.core.intake.constraint.WebAddress;
import org.fabrique.core.solution.ReplicationMode;
import org.fabrique.core.solution.RevenueKind;
import org.fabrique.core.territory.Setting;
import org.jspecify.annotations.Nullable;

/**
 * A known solution as somebody typed or uploaded it: nothing of it is sure.
 * <p>
 * Blank fields count as absent. {@link Intake} makes the {@link org.fabrique.core.solution.Solution}, or tells all that
 * is wrong.
 *
 * @param fabrique the identity of the fabrique that keeps it; absent for the common catalogue
 * @param name a line of at most 200 characters
 * @param family lower-case words joined by hyphens, at most 100 characters
 * @param problem what it answers, at most 20,000 characters
 * @param description how it works, at most 20,000 characters
 * @param themes codes, such as {@code MOB}; like every list, at most 50
 * @param replication unknown when absent
 * @param sources addresses of pages
 * @param visibility when absent, public in the common catalogue, and else private to the fabrique
 */
public record SolutionDraft(
        @Identity @Nullable String fabrique,

        @NotBlank @Size(max = Limits.LINE, message = Limits.TOO_LONG) @CleanText(oneLine = true) @Nullable
        String name,

        @Size(max = 100, message = Limits.TOO_LONG)
        @Pattern(regexp = "^[a-z0-9]+(-[a-z0-9]+)*$", message = "{org.fabrique.core.intake.family.message}")
        @Nullable
        String family,

        @Size(max = Limits.BODY, message = Limits.TOO_LONG) @CleanText @Nullable
        String problem,

        @Size(max = Limits.BODY, message = Limits.TOO_LONG) @CleanText @Nullable
        String description,

        @Size(max = Limits.ENTRIES, message = Limits.TOO_MANY)
        List<@NotNull @ThemeCode(ownScheme = true) String> themes,

        @Size(max = Limits.ENTRIES, message = Limits.TOO_MANY)
        List<@NotNull @Size(max = Limits.LINE, message = Limits.TOO_LONG) @CleanText(oneLine = true) String> audiences,

        @Size(max = Limits.ENTRIES, message = Limits.TOO_MANY)
        List<@NotNull Setting> settings,

        @Size(max = Limits.ENTRIES, message = Limits.TOO_MANY)
        List<@NotNull @Valid RequirementDraft> requirements,

        @Nullable ReplicationMode replication,

        @Size(max = Limits.ENTRIES, message = Limits.TOO_MANY)
        List<@NotNull @Size(max = Limits.BODY, message = Limits.TOO_LONG) @CleanText String> invariants,

        @Size(max = Limits.ENTRIES, message = Limits.TOO_MANY)
        List<@NotNull @Size(max = Limits.BODY, message = Limits.TOO_LONG) @CleanText String> variables,

        @Size(max = Limits.LINE, message = Limits.TOO_LONG) @CleanText(oneLine = true) @Nullable
        String networkHead,

        @Size(max = Limits.ENTRIES, message = Limits.TOO_MANY)
        List<@NotNull @Size(max = Limits.LINE, message = Limits.TOO_LONG) @CleanText(oneLine = true) String> legalForms,

        @Size(max = Limits.ENTRIES, message = Limits.TOO_MANY)
        List<@NotNull RevenueKind> revenues,

        @Size(max = Limits.ENTRIES, message = Limits.TOO_MANY)
        List<@NotNull @Valid ImplementationDraft> implementations,

        @Size(max = Limits.ENTRIES, message = Limits.TOO_MANY)
        List<@NotNull @WebAddress String> sources,

        @Size(max = Limits.LINE, message = Limits.TOO_LONG) @CleanText(oneLine = true) @Nullable
        String licence,

        @Nullable YearMonth lastVerified,
        @Nullable Visibility visibility) {

    public SolutionDraft {
        fabrique = Limits.said(fabrique);
        name = Limits.said(name);
        family = Limits.said(family);
        problem = Limits.said(problem);
        description = Limits.said(description);
        themes = Limits.allSaid(themes);
        audiences = Limits.allSaid(audiences);
        settings = Limits.copy(settings);
        requirements = Limits.copy(requirements);
        invariants = Limits.allSaid(invariants);
        variables = Limits.allSaid(variables);
        networkHead = Limits.said(networkHead);
        legalForms = Limits.allSaid(legalForms);
        revenues = Limits.copy(revenues);
        implementations = Limits.copy(implementations);
        sources = Limits.allSaid(sources);
        licence = Limits.said(licence);
    }

    /** Returns a draft of which only the name is known. */
    public static SolutionDraft of(@Nullable String name) {
        return new SolutionDraft(
                null, name, null, null, null, List.of(), List.of(), List.of(), List.of(), null, List.of(), List.of(),
                null, List.of(), List.of(), List.of(), List.of(), null, null, null);
    }

    public SolutionDraft withFabrique(@Nullable String fabrique) {
        return copy(draft -> draft.fabrique = fabrique);
    }

    public SolutionDraft withFamily(@Nullable String family) {
        return copy(draft -> draft.family = family);
    }

    public SolutionDraft withProblem(@Nullable String problem) {
        return copy(draft -> draft.problem = problem);
    }

    public SolutionDraft withDescription(@Nullable String description) {
        return copy(draft -> draft.description = description);
    }

    public SolutionDraft withThemes(List<String> themes) {
        return copy(draft -> draft.themes = themes);
    }

    public SolutionDraft withAudiences(List<String> audiences) {
        return copy(draft -> draft.audiences = audiences);
    }

    public SolutionDraft withRequirements(List<RequirementDraft> requirements) {
        return copy(draft -> draft.requirements = requirements);
    }

    public SolutionDraft withImplementations(List<ImplementationDraft> implementations) {
        return copy(draft -> draft.implementations = implementations);
    }

    public SolutionDraft withSources(List<String> sources) {
        return copy(draft -> draft.sources = sources);
    }

    public SolutionDraft withVisibility(@Nullable Visibility visibility) {
        return copy(draft -> draft.visibility = visibility);
    }

    private SolutionDraft copy(Consumer<Copy> change) {
        Copy copy = new Copy();
        change.accept(copy);
        return copy.made();
    }

    /** The parts that can change, while a copy is made of them: it never leaves this type. */
    private final class Copy {
        private @Nullable String fabrique = SolutionDraft.this.fabrique;
        private @Nullable String family = SolutionDraft.this.family;
        private @Nullable String problem = SolutionDraft.this.problem;
        private @Nullable String description = SolutionDraft.this.description;
        private List<String> themes = SolutionDraft.this.themes;
        private List<String> audiences = SolutionDraft.this.audiences;
        private List<RequirementDraft> requirements = SolutionDraft.this.requirements;
        private List<ImplementationDraft> implementations = SolutionDraft.this.implementations;
        private List<String> sources = SolutionDraft.this.sources;
        private @Nullable Visibility visibility = SolutionDraft.this.visibility;

        SolutionDraft made() {
            return new SolutionDraft(
                    fabrique,
                    name,
                    family,
                    problem,
                    description,
                    themes,
                    audiences,
                    settings,
                    requirements,
                    replication,
                    invariants,
                    variables,
                    networkHead,
                    legalForms,
                    revenues,
                    implementations,
                    sources,
                    licence,
                    lastVerified,
                    visibility);
        }
    }
}
