package org.fabrique.core.programme;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Period;
import org.fabrique.core.ProgrammeId;
import org.fabrique.core.Text;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.indicator.AnnualReport;
import org.fabrique.core.indicator.Scope;
import org.fabrique.core.stakeholder.Coalition;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.ThemeCode;
import org.jspecify.annotations.Nullable;

/**
 * What a funder and several fabriques undertake together for a time: ageing well with an insurer, fragile territories
 * with public money.
 * <p>
 * It is not an initiative and carries none: it attaches what its members do. This type is immutable.
 *
 * @param fabrique the fabrique that keeps it, or null for the whole network
 * @param coalition who holds which dated role in it; who pays for it stands in its funding
 * @param during its dates, or null when they are not said
 * @param themes what it is about; empty when it is about anything
 * @param perimeter the territories it is for; empty when it is for any
 * @param targets what it has set itself to reach
 * @param calls its calls, in the order given
 */
public record Programme(
        ProgrammeId id,
        @Nullable FabriqueId fabrique,
        String name,
        Funding funding,
        Coalition coalition,
        @Nullable Period during,
        List<ThemeCode> themes,
        List<TerritoryCode> perimeter,
        List<Target> targets,
        List<Call> calls,
        Attached attached,
        Visibility visibility) {

    public Programme {
        requireNonNull(id, "id");
        name = Text.line(name, "name of a programme");
        requireNonNull(funding, "funding");
        requireNonNull(coalition, "coalition");
        themes = List.copyOf(new LinkedHashSet<>(themes));
        perimeter = List.copyOf(new LinkedHashSet<>(perimeter));
        targets = List.copyOf(targets);
        calls = List.copyOf(calls);
        requireNonNull(attached, "attached");
        requireNonNull(visibility, "visibility");
        if (fabrique == null && visibility == Visibility.PRIVATE) {
            throw new IllegalArgumentException("A private programme (%s) must name its fabrique.".formatted(id));
        }
    }

    /** Returns a programme of the whole network, shared in it, of which only the name is known. */
    public static Programme of(ProgrammeId id, String name) {
        return new Programme(
                id,
                null,
                name,
                Funding.unknown(),
                Coalition.empty(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Attached.nothing(),
                Visibility.NETWORK);
    }

    /**
     * Sets each target against a report of this programme, in the order of the targets.
     *
     * @throws IllegalArgumentException when the report is not of this programme, or of a part of it
     */
    public List<Target.Progress> progress(AnnualReport report) {
        if (!report.scope().equals(Scope.of(id))) {
            throw new IllegalArgumentException("The report is not that of the programme %s.".formatted(id));
        }
        return targets.stream().map(target -> target.in(report)).toList();
    }

    public Programme withFunding(Funding agreed) {
        return copy(programme -> programme.funding = agreed);
    }

    public Programme withCoalition(Coalition roles) {
        return copy(programme -> programme.coalition = roles);
    }

    public Programme withDuring(Period dates) {
        return copy(programme -> programme.during = dates);
    }

    public Programme withThemes(List<ThemeCode> about) {
        return copy(programme -> programme.themes = about);
    }

    public Programme withPerimeter(List<TerritoryCode> places) {
        return copy(programme -> programme.perimeter = places);
    }

    public Programme withTargets(List<Target> aims) {
        return copy(programme -> programme.targets = aims);
    }

    public Programme withCalls(List<Call> launched) {
        return copy(programme -> programme.calls = launched);
    }

    public Programme withAttached(Attached done) {
        return copy(programme -> programme.attached = done);
    }

    /** Returns this programme kept by a fabrique, or by the network for null, and shown to whom it chooses. */
    public Programme keptBy(@Nullable FabriqueId keeper, Visibility chosen) {
        return copy(programme -> {
            programme.fabrique = keeper;
            programme.visibility = chosen;
        });
    }

    private Programme copy(Consumer<Copy> change) {
        Copy copy = new Copy();
        change.accept(copy);
        return copy.made();
    }

    /** The parts that can change, while a copy is made of them: it never leaves this type. */
    private final class Copy {
        private @Nullable FabriqueId fabrique = Programme.this.fabrique;
        private Funding funding = Programme.this.funding;
        private Coalition coalition = Programme.this.coalition;
        private @Nullable Period during = Programme.this.during;
        private List<ThemeCode> themes = Programme.this.themes;
        private List<TerritoryCode> perimeter = Programme.this.perimeter;
        private List<Target> targets = Programme.this.targets;
        private List<Call> calls = Programme.this.calls;
        private Attached attached = Programme.this.attached;
        private Visibility visibility = Programme.this.visibility;

        Programme made() {
            return new Programme(
                    id,
                    fabrique,
                    name,
                    funding,
                    coalition,
                    during,
                    themes,
                    perimeter,
                    targets,
                    calls,
                    attached,
                    visibility);
        }
    }
}
