package org.fabrique.core.durability;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fabrique.core.Message;
import org.fabrique.core.PartialDate;
import org.fabrique.core.Refusal;
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
 * @param on when it began, as far as it is known, or null when unknown; without it nothing can be checked after so many
 *     years
 * @param accounts what it lived on, period by period, none of which ended before it began
 * @param jobs the jobs counted on some days, none of them before it began
 * @param checks at most one for each anniversary, kept in their order, which is that of their days; what closed stays
 *     closed, and what merged is not seen alive on its own again
 */
public record Outcome(
        Kind kind,
        String name,
        StakeholderId by,
        @Nullable Siret siret,
        @Nullable PartialDate on,
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
        requireBegun(on, accounts, jobs);
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
        return begun(PartialDate.of(day));
    }

    public Outcome begun(PartialDate beginning) {
        return new Outcome(kind, name, by, siret, beginning, accounts, jobs, checks, impact);
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

    /**
     * Returns this outcome with one more check.
     *
     * @throws org.fabrique.core.Refusal when the anniversary was looked at already, is still to come, or what was seen cannot
     *     follow
     */
    public Outcome checked(DurabilityCheck seen) {
        return withChecks(Stream.concat(checks.stream(), Stream.of(seen)).toList());
    }

    public Outcome withImpact(List<ImpactFigure> figures) {
        return new Outcome(kind, name, by, siret, on, accounts, jobs, checks, figures);
    }

    /** Returns what was seen at an anniversary; empty when nobody has looked. */
    public Optional<DurabilityCheck> check(Anniversary at) {
        return checks.stream().filter(check -> check.at() == at).findFirst();
    }

    /**
     * Tells whether it still lived at an anniversary: merged into another, it lives; closed by then, it did not; and what
     * was found not closed later had lived until then.
     */
    public Truth livedAt(Anniversary at) {
        if (isSeen(check -> isClosed(check) && check.at().compareTo(at) <= 0)) {
            return Truth.NO;
        }
        return isSeen(check -> !isClosed(check) && check.at().compareTo(at) >= 0) ? Truth.YES : Truth.UNKNOWN;
    }

    /**
     * Returns the anniversaries that are surely past on a day and of which nobody knows whether it lived; none once it
     * has closed.
     */
    public List<Anniversary> due(LocalDate day) {
        PartialDate beginning = on;
        if (beginning == null || isSeen(Outcome::isClosed)) {
            return List.of();
        }
        return Arrays.stream(Anniversary.values())
                .filter(at ->
                        !at.of(beginning.latest()).isAfter(day) && !livedAt(at).isKnown())
                .toList();
    }

    /** Returns the trace of it without its words: that it began, lived and gave work, but no longer what it is called. */
    public Outcome redacted() {
        return new Outcome(
                kind,
                Text.WITHDRAWN,
                by,
                siret,
                on,
                accounts.stream().map(BusinessModel::redacted).toList(),
                jobs,
                checks.stream().map(DurabilityCheck::redacted).toList(),
                List.of());
    }

    private static Outcome of(Kind kind, String name, StakeholderId by) {
        return new Outcome(kind, name, by, null, null, List.of(), List.of(), List.of(), List.of());
    }

    private boolean isSeen(Predicate<DurabilityCheck> wanted) {
        return checks.stream().anyMatch(wanted);
    }

    private static boolean isClosed(DurabilityCheck check) {
        return check.state() == State.CLOSED;
    }

    private static void requireBegun(@Nullable PartialDate on, List<BusinessModel> accounts, List<Jobs> jobs) {
        if (on == null) {
            return;
        }
        jobs.forEach(counted -> requireNotBefore(on, counted.on(), "has no jobs on"));
        accounts.stream()
                .map(BusinessModel::during)
                .filter(during -> during != null && during.toInclusive() != null)
                .forEach(during -> requireNotBefore(on, requireNonNull(during.toInclusive()), "has no accounts up to"));
    }

    private static void requireNotBefore(PartialDate on, LocalDate day, String what) {
        if (day.isBefore(on.earliest())) {
            throw new IllegalArgumentException("What has existed since %s %s %s.".formatted(on, what, day));
        }
    }

    private static void requireChecked(@Nullable PartialDate on, List<DurabilityCheck> checks) {
        if (checks.stream().map(DurabilityCheck::at).distinct().count() < checks.size()) {
            throw Refusal.of(
                    "Il y a un contrôle au plus par anniversaire.", "There is one check for each anniversary at most.");
        }
        checks.forEach(check -> requireAfterAnniversary(on, check));
        for (int at = 1; at < checks.size(); at++) {
            requireFollows(checks.get(at - 1), checks.get(at));
        }
    }

    private static void requireAfterAnniversary(@Nullable PartialDate on, DurabilityCheck check) {
        if (on == null || check.on().isBefore(check.at().of(on.earliest()))) {
            throw Refusal.of(
                    "Ce qui existe depuis %s ne peut pas être contrôlé à %s le %s."
                            .formatted(
                                    on == null ? "un jour inconnu" : on,
                                    check.at().label().fr(),
                                    check.on()),
                    "What has existed since %s cannot be checked after %s on %s."
                            .formatted(
                                    on == null ? "an unknown day" : on,
                                    check.at().label().en(),
                                    check.on()));
        }
    }

    private static void requireFollows(DurabilityCheck before, DurabilityCheck after) {
        if (after.on().isBefore(before.on())) {
            throw Refusal.of(
                    "Le contrôle à %s (%s) ne peut pas précéder celui à %s (%s)."
                            .formatted(
                                    after.at().label().fr(),
                                    after.on(),
                                    before.at().label().fr(),
                                    before.on()),
                    "The check after %s (%s) cannot come before that after %s (%s)."
                            .formatted(
                                    after.at().label().en(),
                                    after.on(),
                                    before.at().label().en(),
                                    before.on()));
        }
        if (!before.state().next().contains(after.state())) {
            throw Refusal.of(
                    "Ce qui était « %s » à %s ne peut pas être « %s » à %s."
                            .formatted(
                                    before.state().label().fr(),
                                    before.at().label().fr(),
                                    after.state().label().fr(),
                                    after.at().label().fr()),
                    "What was %s after %s cannot be %s after %s."
                            .formatted(
                                    before.state().label().en(),
                                    before.at().label().en(),
                                    after.state().label().en(),
                                    after.at().label().en()));
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
