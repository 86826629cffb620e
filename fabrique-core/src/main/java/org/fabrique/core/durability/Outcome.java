package org.fabrique.core.durability;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fabrique.core.Message;
import org.fabrique.core.Text;
import org.fabrique.core.Truth;
import org.fabrique.core.durability.DurabilityCheck.Anniversary;
import org.fabrique.core.durability.DurabilityCheck.State;
import org.fabrique.core.stakeholder.Siret;
import org.fabrique.core.stakeholder.StakeholderId;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise, or an activity inside an existing one, that an initiative ended as; an initiative can end as several.
 * <p>
 * It is not the organisation that runs it: that has its own identity, its name and the history of its legal forms.
 *
 * @param by the organisation that runs it
 * @param siret its establishment, or null
 * @param on the day it began, or null when unknown; without it nothing can be checked after so many years
 * @param accounts what it lived on, period by period
 * @param jobs the jobs counted on some days
 * @param checks at most one for each anniversary, kept in their order; what is closed stays closed
 */
public record Outcome(
        Kind kind,
        String name,
        StakeholderId by,
        @Nullable Siret siret,
        @Nullable LocalDate on,
        List<BusinessModel> accounts,
        List<Jobs> jobs,
        List<DurabilityCheck> checks,
        List<ImpactFigure> impact) {

    public Outcome {
        requireNonNull(kind, "kind");
        name = Text.line(name, "name of an outcome");
        requireNonNull(by, "by");
        accounts = List.copyOf(accounts);
        jobs = List.copyOf(jobs);
        checks = checks.stream()
                .sorted(Comparator.comparing(DurabilityCheck::at))
                .toList();
        impact = List.copyOf(impact);
        requireChecked(on, checks);
    }

    public static Outcome enterprise(String name, StakeholderId by) {
        return of(Kind.ENTERPRISE, name, by);
    }

    public static Outcome activity(String name, StakeholderId by) {
        return of(Kind.ACTIVITY, name, by);
    }

    public Outcome withSiret(Siret number) {
        return new Outcome(kind, name, by, number, on, accounts, jobs, checks, impact);
    }

    public Outcome begun(LocalDate day) {
        return new Outcome(kind, name, by, siret, day, accounts, jobs, checks, impact);
    }

    public Outcome withAccounts(List<BusinessModel> kept) {
        return new Outcome(kind, name, by, siret, on, kept, jobs, checks, impact);
    }

    public Outcome withJobs(List<Jobs> counted) {
        return new Outcome(kind, name, by, siret, on, accounts, counted, checks, impact);
    }

    public Outcome withChecks(List<DurabilityCheck> seen) {
        return new Outcome(kind, name, by, siret, on, accounts, jobs, seen, impact);
    }

    public Outcome withImpact(List<ImpactFigure> figures) {
        return new Outcome(kind, name, by, siret, on, accounts, jobs, checks, figures);
    }

    /** Returns what was seen at an anniversary; empty when nobody has looked. */
    public Optional<DurabilityCheck> check(Anniversary at) {
        return checks.stream().filter(check -> check.at() == at).findFirst();
    }

    /** Tells whether it still lived at an anniversary: merged into another, it lives; closed earlier, it did not. */
    public Truth livedAt(Anniversary at) {
        boolean closed = checks.stream()
                .anyMatch(check -> check.state() == State.CLOSED && check.at().compareTo(at) <= 0);
        return closed ? Truth.NO : check(at).map(seen -> Truth.YES).orElse(Truth.UNKNOWN);
    }

    /** Returns the anniversaries that are past on a day and at which nobody has looked; none once it has closed. */
    public List<Anniversary> due(LocalDate day) {
        LocalDate beginning = on;
        boolean closed = checks.stream().anyMatch(check -> check.state() == State.CLOSED);
        if (beginning == null || closed) {
            return List.of();
        }
        return Arrays.stream(Anniversary.values())
                .filter(at -> !at.of(beginning).isAfter(day) && check(at).isEmpty())
                .toList();
    }

    private static Outcome of(Kind kind, String name, StakeholderId by) {
        return new Outcome(kind, name, by, null, null, List.of(), List.of(), List.of(), List.of());
    }

    private static void requireChecked(@Nullable LocalDate on, List<DurabilityCheck> checks) {
        if (checks.stream().map(DurabilityCheck::at).distinct().count() < checks.size()) {
            throw new IllegalArgumentException("There is one check for each anniversary at most.");
        }
        for (DurabilityCheck check : checks) {
            if (on == null || check.on().isBefore(check.at().of(on))) {
                throw new IllegalArgumentException("What began on %s cannot be checked after %s on %s."
                        .formatted(
                                on == null ? "an unknown day" : on,
                                check.at().label().en(),
                                check.on()));
            }
        }
        for (int at = 1; at < checks.size(); at++) {
            if (checks.get(at - 1).state() == State.CLOSED && checks.get(at).state() != State.CLOSED) {
                throw new IllegalArgumentException("What was closed after %s stays closed."
                        .formatted(checks.get(at - 1).at().label().en()));
            }
        }
    }

    /** What an initiative can end as. */
    public enum Kind {
        ENTERPRISE("entreprise créée", "enterprise created"),
        ACTIVITY("activité créée dans une structure existante", "activity created inside an existing structure");

        private final Message label;

        Kind(String fr, String en) {
            this.label = Message.of(fr, en);
        }

        public Message label() {
            return label;
        }
    }
}
