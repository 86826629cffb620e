package org.fabrique.matching;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fabrique.core.Message;
import org.fabrique.core.need.Need;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.resource.Quantity;
import org.fabrique.core.solution.Requirement;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.Threshold;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.territory.TerritoryProfile;

/**
 * Sets what a solution requires against what is known of the place.
 * <p>
 * In this order: what a person confirmed decides; else a stated threshold that can be measured here; else a stated
 * absence is missing; else a resource of the same kind only proposes, and the requirement stays unknown.
 */
final class Gaps {

    private static final Comparator<Gap> ESSENTIAL_FIRST =
            Comparator.comparing(gap -> !gap.requirement().essential());

    private final Need need;
    private final LocalContext context;

    Gaps(Need need, LocalContext context) {
        this.need = need;
        this.context = context;
    }

    /** Returns one gap per requirement, the essential first, otherwise in the order of the solution. */
    List<Gap> of(Solution solution) {
        return solution.requirements().stream()
                .map(requirement -> gap(solution, requirement))
                .sorted(ESSENTIAL_FIRST)
                .toList();
    }

    private Gap gap(Solution solution, Requirement requirement) {
        return confirmed(solution, requirement)
                .or(() -> measured(requirement))
                .or(() -> absent(requirement))
                .or(() -> proposed(requirement))
                .orElseGet(() -> gap(
                        requirement, Gap.State.UNKNOWN, "Rien n'en est connu ici.", "Nothing is known of it here."));
    }

    private Optional<Gap> confirmed(Solution solution, Requirement requirement) {
        return context.confirmations().stream()
                .filter(stated -> stated.solution().equals(solution.id())
                        && stated.requirement().equals(requirement.text()))
                .reduce((earlier, later) -> later)
                .map(stated -> gap(
                        requirement,
                        stated.met() ? Gap.State.MET : Gap.State.MISSING,
                        "Une personne l'a confirmé.",
                        "A person confirmed it."));
    }

    private Optional<Gap> measured(Requirement requirement) {
        Threshold threshold = requirement.threshold();
        return threshold == null
                ? Optional.empty()
                : measure(requirement, threshold).map(measured -> measured(requirement, threshold, measured));
    }

    private Optional<Quantity> measure(Requirement requirement, Threshold threshold) {
        return threshold.measure() == Threshold.Measure.POPULATION
                ? population()
                : local(requirement, true)
                        .flatMap(resource -> Optional.ofNullable(resource.quantity()).stream())
                        .filter(quantity -> quantity.comparesWith(threshold.quantity()))
                        .max(Comparator.comparing(Quantity::amount));
    }

    private Optional<Quantity> population() {
        TerritoryCode here = need.territory();
        return here == null
                ? Optional.empty()
                : context.gazetteer()
                        .profile(here)
                        .map(TerritoryProfile::population)
                        .map(inhabitants -> Quantity.of(inhabitants, Threshold.INHABITANTS));
    }

    private static Gap measured(Requirement requirement, Threshold threshold, Quantity measured) {
        boolean least = threshold.bound() == Threshold.Bound.AT_LEAST;
        return gap(
                requirement,
                threshold.isReachedBy(measured) ? Gap.State.MET : Gap.State.MISSING,
                "%s ici, %s %s.".formatted(measured, least ? "au moins" : "au plus", threshold.quantity()),
                "%s here, %s %s.".formatted(measured, least ? "at least" : "at most", threshold.quantity()));
    }

    private Optional<Gap> absent(Requirement requirement) {
        return local(requirement, true).findAny().isPresent()
                ? Optional.empty()
                : local(requirement, false)
                        .findFirst()
                        .map(resource -> gap(
                                requirement,
                                Gap.State.MISSING,
                                "Absent ici : %s.".formatted(resource.label()),
                                "Absent here: %s.".formatted(resource.label())));
    }

    private Optional<Gap> proposed(Requirement requirement) {
        return local(requirement, true)
                .findFirst()
                .map(resource -> gap(
                        requirement,
                        Gap.State.UNKNOWN,
                        "À confirmer : %s.".formatted(resource.label()),
                        "To be confirmed: %s.".formatted(resource.label())));
    }

    private Stream<LocalResource> local(Requirement requirement, boolean present) {
        return context.resources().stream()
                .filter(resource -> resource.present() == present)
                .filter(resource -> requirement
                        .kind()
                        .answeredBy()
                        .filter(resource.kind()::equals)
                        .isPresent())
                .filter(this::isHere)
                .sorted(Comparator.comparing(LocalResource::id));
    }

    /** A resource counts unless it is known to lie where nobody of this territory lives. */
    private boolean isHere(LocalResource resource) {
        TerritoryCode here = need.territory();
        return here == null
                || context.gazetteer()
                                .shareOfLivingIn(resource.territory(), here)
                                .orElse(1)
                        > 0;
    }

    private static Gap gap(Requirement requirement, Gap.State state, String fr, String en) {
        return new Gap(requirement, state, Message.of(fr, en));
    }
}
