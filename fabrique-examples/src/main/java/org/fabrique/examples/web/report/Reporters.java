package org.fabrique.examples.web.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.access.Action;
import org.fabrique.core.access.Decision;
import org.fabrique.core.access.SubjectKind;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.network.Fabrique;
import org.fabrique.examples.web.Visit;
import org.fabrique.persistence.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Of whom the visitor may draw reports.
 *
 * @param network whether of the whole network, and by which rule
 * @param fabriques those of which each alone
 */
public record Reporters(Decision network, List<Fabrique> fabriques) {

    static Reporters of(Visit visit) {
        return new Reporters(
                may(visit, null),
                visit.workshop().fabriques().all().stream()
                        .map(Versioned::value)
                        .filter(fabrique -> may(visit, fabrique.id()).allowed())
                        .sorted(Comparator.comparing(Fabrique::name).thenComparing(Fabrique::id))
                        .toList());
    }

    private static Decision may(Visit visit, @Nullable FabriqueId fabrique) {
        return visit.may(Action.READ, SubjectKind.REPORT, fabrique, Visibility.PRIVATE);
    }

    public boolean isNobody() {
        return !network.allowed() && fabriques.isEmpty();
    }

    /** Returns the fabrique a report is of when nobody is named; none when it is of the whole network. */
    Optional<FabriqueId> unsaid() {
        return network.allowed()
                ? Optional.empty()
                : fabriques.stream().map(Fabrique::id).findFirst();
    }
}
