package org.fabrique.core.indicator;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fabrique.core.Amounts;
import org.fabrique.core.PartialDate;
import org.fabrique.core.Truth;
import org.fabrique.core.durability.DurabilityCheck.Anniversary;
import org.fabrique.core.durability.Jobs;
import org.fabrique.core.durability.Outcome;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.InitiativeId;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise or an activity that came of an initiative, as a report counts it. One initiative can end in several.
 *
 * @param on when it was created, as far as it is known, or null when unknown
 * @param jobs the jobs it made, in full-time equivalents, or null when unknown
 * @param checks what was found of it later, at most once for each number of years; what closed stays closed
 */
public record Creation(
        InitiativeId initiative,
        @Nullable PartialDate on,
        @Nullable BigDecimal jobs,
        List<Check> checks) {

    /**
     * Whether the activity still lives so many years after its creation; merged into another, it lives.
     *
     * @param years at least 1
     */
    public record Check(int years, Truth alive) {
        public Check {
            requireNonNull(alive, "alive");
            if (years < 1) {
                throw new IllegalArgumentException(
                        "A check comes 1 year after the creation or later, not %d.".formatted(years));
            }
        }
    }

    public Creation {
        requireNonNull(initiative, "initiative");
        jobs = jobs == null ? null : Amounts.exact(jobs, "jobs");
        checks = List.copyOf(checks);
        if (checks.stream().map(Check::years).distinct().count() < checks.size()) {
            throw new IllegalArgumentException("What came of %s is checked once a year.".formatted(initiative));
        }
        requireNoReturn(initiative, checks);
    }

    /** Returns what an initiative ended as, each outcome as a report counts it. */
    public static List<Creation> of(Initiative initiative) {
        return initiative.outcomes().stream()
                .map(outcome -> of(initiative.id(), outcome))
                .toList();
    }

    /** The jobs are those of the first day somebody counted. */
    private static Creation of(InitiativeId initiative, Outcome outcome) {
        BigDecimal jobs = outcome.jobs().stream()
                .min(Comparator.comparing(Jobs::on))
                .map(Jobs::fullTimeEquivalents)
                .orElse(null);
        List<Check> checks = Stream.of(Anniversary.values())
                .map(at -> new Check(at.years(), outcome.livedAt(at)))
                .filter(check -> check.alive() != Truth.UNKNOWN)
                .toList();
        return new Creation(initiative, outcome.on(), jobs, checks);
    }

    /**
     * Tells whether it lived so many years later: what was found alive later still had lived until then, what was found
     * closed earlier had not; unknown when no check tells.
     */
    public Truth aliveAfter(int years) {
        if (isFound(check -> check.alive() == Truth.NO && check.years() <= years)) {
            return Truth.NO;
        }
        return isFound(check -> check.alive() == Truth.YES && check.years() >= years) ? Truth.YES : Truth.UNKNOWN;
    }

    private boolean isFound(Predicate<Check> wanted) {
        return checks.stream().anyMatch(wanted);
    }

    private static void requireNoReturn(InitiativeId initiative, List<Check> checks) {
        int lived = checks.stream()
                .filter(check -> check.alive() == Truth.YES)
                .mapToInt(Check::years)
                .max()
                .orElse(0);
        if (checks.stream().anyMatch(check -> check.alive() == Truth.NO && check.years() < lived)) {
            throw new IllegalArgumentException(
                    "What came of %s cannot live after %d years and have closed before.".formatted(initiative, lived));
        }
    }
}
