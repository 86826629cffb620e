package org.fabrique.core.network;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fabrique.core.FabriqueId;

/**
 * The history of a fabrique in the network: every step is kept, and its status is asked at a date.
 *
 * @param steps at least one, in the order of their dates, each allowed after the one before
 */
public record Membership(FabriqueId fabrique, List<MembershipStep> steps) {

    public Membership {
        requireNonNull(fabrique, "fabrique");
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("The membership of %s must have a first step.".formatted(fabrique));
        }
        for (int at = 1; at < steps.size(); at++) {
            requireFollows(steps.get(at - 1), steps.get(at));
        }
    }

    /** Returns a membership that begins with this step, whatever its status: the earlier history may be unknown. */
    public static Membership begin(FabriqueId fabrique, MembershipStep first) {
        return new Membership(fabrique, List.of(first));
    }

    /**
     * Returns this membership one step further.
     *
     * @throws IllegalArgumentException when the status cannot follow the present one, or the date runs back
     */
    public Membership then(MembershipStep step) {
        List<MembershipStep> more = new ArrayList<>(steps);
        more.add(step);
        return new Membership(fabrique, more);
    }

    /** Returns the status the fabrique had on a day; empty before its first step. */
    public Optional<MembershipStatus> statusOn(LocalDate day) {
        return steps.stream()
                .filter(step -> !step.on().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(MembershipStep::status);
    }

    private static void requireFollows(MembershipStep before, MembershipStep after) {
        if (after.on().isBefore(before.on())) {
            throw new IllegalArgumentException(
                    "The step of %s cannot come after the step of %s.".formatted(after.on(), before.on()));
        }
        if (!before.status().next().contains(after.status())) {
            throw new IllegalArgumentException(
                    "A fabrique cannot go from %s to %s.".formatted(before.status(), after.status()));
        }
    }
}
