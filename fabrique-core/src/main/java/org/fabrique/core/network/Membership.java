package org.fabrique.core.network;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Refusal;
import org.fabrique.core.Truth;

/**
 * The history of a fabrique in a network: every step is kept, and its status is asked at a date. A fabrique that belongs
 * to several networks has one in each.
 *
 * @param steps at least one, in the order they were taken, each allowed after the one before
 */
public record Membership(NetworkId network, FabriqueId fabrique, List<MembershipStep> steps) {

    public Membership {
        requireNonNull(network, "network");
        requireNonNull(fabrique, "fabrique");
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("The membership of %s must have a first step.".formatted(fabrique));
        }
        requireFollow(steps);
    }

    /** Returns a membership that begins with this step, whatever its status: the earlier history may be unknown. */
    public static Membership begin(NetworkId network, FabriqueId fabrique, MembershipStep first) {
        return new Membership(network, fabrique, List.of(first));
    }

    /**
     * Returns this membership one step further.
     *
     * @throws IllegalArgumentException when the status cannot follow the present one, or the date runs back
     */
    public Membership then(MembershipStep step) {
        List<MembershipStep> more = new ArrayList<>(steps);
        more.add(step);
        return new Membership(network, fabrique, more);
    }

    /**
     * Returns the status the fabrique had on a day; empty before its first step, and where the dates leave several open:
     * {@link #had} tells these apart.
     */
    public Optional<MembershipStatus> statusOn(LocalDate day) {
        int taken = surelyTakenBy(day);
        return taken == 0 || taken < perhapsTakenBy(day)
                ? Optional.empty()
                : Optional.of(steps.get(taken - 1).status());
    }

    /**
     * Tells whether the fabrique had this status on a day; unknown where the dates leave it open, where no more than that
     * it is a member is said, and before a first step that is not the beginning: what it was before it was suspended, say.
     */
    public Truth had(MembershipStatus status, LocalDate day) {
        Set<Truth> answers = EnumSet.noneOf(Truth.class);
        for (int taken = surelyTakenBy(day); taken <= perhapsTakenBy(day); taken++) {
            answers.add(
                    taken == 0
                            ? hadBefore(status)
                            : steps.get(taken - 1).status().is(status));
        }
        return answers.size() == 1 ? answers.iterator().next() : Truth.UNKNOWN;
    }

    private Truth hadBefore(MembershipStatus status) {
        MembershipStatus first = steps.get(0).status();
        return first.covers(status) || first == MembershipStatus.CANDIDATE ? Truth.NO : Truth.UNKNOWN;
    }

    /** How many steps were taken for sure: a step whose date is over, and all before it. */
    private int surelyTakenBy(LocalDate day) {
        int taken = 0;
        for (int at = 0; at < steps.size(); at++) {
            taken = steps.get(at).on().isBy(day) == Truth.YES ? at + 1 : taken;
        }
        return taken;
    }

    /** How many steps can have been taken: none from the first whose date is still to come. */
    private int perhapsTakenBy(LocalDate day) {
        int taken = 0;
        while (taken < steps.size() && steps.get(taken).on().isBy(day) != Truth.NO) {
            taken++;
        }
        return taken;
    }

    private static void requireFollow(List<MembershipStep> steps) {
        MembershipStep latest = steps.get(0);
        for (int at = 1; at < steps.size(); at++) {
            requireFollows(steps.get(at - 1), steps.get(at), latest);
            latest = beganLater(latest, steps.get(at));
        }
    }

    private static MembershipStep beganLater(MembershipStep one, MembershipStep other) {
        return other.on().earliest().isAfter(one.on().earliest()) ? other : one;
    }

    private static void requireFollows(MembershipStep before, MembershipStep after, MembershipStep latest) {
        if (after.on().latest().isBefore(latest.on().earliest())) {
            throw Refusal.of(
                    "L'étape du %s ne peut pas suivre celle du %s.".formatted(after.on(), latest.on()),
                    "The step of %s cannot come after the step of %s.".formatted(after.on(), latest.on()));
        }
        if (!before.status().next().contains(after.status())) {
            throw Refusal.of(
                    "Une fabrique ne peut pas passer de « %s » à « %s »."
                            .formatted(
                                    before.status().label().fr(),
                                    after.status().label().fr()),
                    "A fabrique cannot go from %s to %s.".formatted(before.status(), after.status()));
        }
    }
}
