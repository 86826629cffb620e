package org.fabrique.matching;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fabrique.core.resource.Quantity;
import org.fabrique.core.solution.Requirement;
import org.fabrique.core.solution.Threshold;
import org.fabrique.core.stakeholder.Offer;
import org.fabrique.core.stakeholder.StakeholderId;

/**
 * One requirement of a solution, and those who offer something that covers it.
 *
 * @param by in the order of their identities, what their best offer does: {@link Gap.State#MET} when its quantity
 *     reaches the threshold, {@link Gap.State#UNKNOWN} when it only proposes; nobody when it stays uncovered
 */
public record Offered(Requirement requirement, Map<StakeholderId, Gap.State> by) {

    public Offered {
        requireNonNull(requirement, "requirement");
        by = Collections.unmodifiableMap(new TreeMap<>(by));
        if (by.containsValue(Gap.State.MISSING)) {
            throw new IllegalArgumentException(
                    "Who offers what a requirement (%s) lacks does not cover it.".formatted(requirement.text()));
        }
    }

    static Offered of(Requirement requirement, Collection<Offer> offers) {
        Map<StakeholderId, Gap.State> by = new TreeMap<>();
        offers.forEach(offer -> covered(requirement, offer)
                .ifPresent(state ->
                        by.merge(offer.by(), state, (one, other) -> one == Gap.State.MET ? Gap.State.MET : other)));
        return new Offered(requirement, by);
    }

    private static Optional<Gap.State> covered(Requirement requirement, Offer offer) {
        boolean ofTheKind =
                requirement.kind().answeredBy().filter(offer.kind()::equals).isPresent();
        return ofTheKind ? measured(requirement, offer) : Optional.empty();
    }

    private static Optional<Gap.State> measured(Requirement requirement, Offer offer) {
        Threshold threshold = requirement.threshold();
        Quantity quantity = offer.quantity();
        if (threshold != null && threshold.measure() == Threshold.Measure.POPULATION) {
            return Optional.empty();
        }
        if (threshold == null || quantity == null || !quantity.comparesWith(threshold.quantity())) {
            return Optional.of(Gap.State.UNKNOWN);
        }
        return threshold.isReachedBy(quantity) ? Optional.of(Gap.State.MET) : Optional.empty();
    }
}
