package org.fabrique.core.initiative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fabrique.core.stakeholder.StakeholderId;

/**
 * All that happened to an initiative, in the order it was written. It only grows: a decision that no longer holds is
 * revoked, not erased.
 * <p>
 * Phase, standing and carrier are read from it; there is no second truth beside it. Moves and revocations never run back
 * before what is written already. A decision, an assessment, a carrier or an agreement can be written late, at its own
 * date, as long as that date lies in the present phase.
 *
 * @param entries the first is the opening; nothing follows the end; what is revoked is an earlier decision
 */
public record Journal(List<Entry> entries) {

    public Journal {
        entries = List.copyOf(entries);
        if (entries.isEmpty() || !(entries.get(0) instanceof Entry.Opened)) {
            throw new IllegalArgumentException("A journal begins with the opening of its initiative.");
        }
        LocalDate entered = entries.get(0).on();
        LocalDate last = entered;
        for (int at = 1; at < entries.size(); at++) {
            requireFollows(entries, at);
            Entry entry = entries.get(at);
            requireNotBefore(mayBeLate(entry) ? entered : last, entry);
            last = later(last, entry.on());
            entered = entersPhase(entry) ? entry.on() : entered;
        }
    }

    static Journal opened(LocalDate on, Phase at) {
        return new Journal(List.of(new Entry.Opened(on, at)));
    }

    Journal with(Entry entry) {
        List<Entry> more = new ArrayList<>(entries);
        more.add(entry);
        return new Journal(more);
    }

    public LocalDate openedOn() {
        return entries.get(0).on();
    }

    /** Returns the latest day of all entries. */
    public LocalDate lastDay() {
        return entries.stream().map(Entry::on).reduce(openedOn(), Journal::later);
    }

    Phase phase() {
        return latest(Entry.Moved.class, moved -> true)
                .map(Entry.Moved::to)
                .orElseGet(() -> ((Entry.Opened) entries.get(0)).at());
    }

    Standing standing() {
        return latest(Entry.Moved.class, moved -> true)
                .map(moved -> moved.kind().leadsTo())
                .orElse(Standing.ACTIVE);
    }

    Carrier carrier() {
        return carrierOn(lastDay());
    }

    /** Returns who carried it at the end of a day, as far as it is written. */
    public Carrier carrierOn(LocalDate day) {
        return latest(Entry.CarrierChanged.class, changed -> !changed.on().isAfter(day))
                .map(Entry.CarrierChanged::carrier)
                .orElseGet(Carrier::none);
    }

    /** Returns the last assessment of a candidate at a step, up to the end of a day. */
    public Optional<Assessment> assessment(StakeholderId candidate, Assessment.Step step, LocalDate day) {
        return latest(
                        Entry.Assessed.class,
                        assessed -> !assessed.on().isAfter(day)
                                && assessed.assessment().candidate().equals(candidate)
                                && assessed.assessment().step() == step)
                .map(Entry.Assessed::assessment);
    }

    /** Tells whether the last assessment of a candidate at a step, up to the end of a day, retained it. */
    boolean retained(StakeholderId candidate, Assessment.Step step, LocalDate day) {
        return assessment(candidate, step, day).filter(Assessment::retained).isPresent();
    }

    /** Tells whether somebody applied, up to the end of a day, and was not retained at both steps. */
    boolean turnedDown(StakeholderId who, LocalDate day) {
        List<Assessment.Step> steps = List.of(Assessment.Step.values());
        return steps.stream().anyMatch(step -> assessment(who, step, day).isPresent())
                && !steps.stream().allMatch(step -> retained(who, step, day));
    }

    /** Returns the last agreement by which it was handed over to somebody. */
    public Optional<Entry.HandedOver> agreement(StakeholderId with) {
        return latest(Entry.HandedOver.class, agreed -> agreed.to().equals(with));
    }

    /** Tells whether it ever was in one of these phases. */
    boolean reached(Set<Phase> phases) {
        return entries.stream()
                .anyMatch(entry -> entry instanceof Entry.Moved moved && phases.contains(moved.to())
                        || entry instanceof Entry.Opened opened && phases.contains(opened.at()));
    }

    /** Returns the day the present phase was entered. */
    public LocalDate inPhaseSince() {
        return entries.get(entryOfPhase()).on();
    }

    /** Returns the decisions that still hold, in order. */
    public List<GateDecision> decisions() {
        return IntStream.range(0, entries.size())
                .filter(this::holds)
                .mapToObj(this::decisionAt)
                .toList();
    }

    /** Returns the last decision at a gate that holds and was taken since the present phase was entered. */
    Optional<GateDecision> verdictAt(Gate gate) {
        return IntStream.range(entryOfPhase(), entries.size())
                .filter(this::holds)
                .mapToObj(this::decisionAt)
                .filter(decision -> decision.gate().equals(gate.id()))
                .reduce((one, other) -> other.on().isBefore(one.on()) ? one : other);
    }

    /**
     * Tells whether a decision stands at this place and was not revoked.
     *
     * @param at a place in the journal, from 0; any other number holds nothing
     */
    public boolean holds(int at) {
        return at >= 0
                && at < entries.size()
                && entries.get(at) instanceof Entry.Decided
                && !revoked().contains(at);
    }

    private GateDecision decisionAt(int at) {
        return ((Entry.Decided) entries.get(at)).decision();
    }

    private Set<Integer> revoked() {
        return entries.stream()
                .filter(Entry.Revoked.class::isInstance)
                .map(entry -> ((Entry.Revoked) entry).decision())
                .collect(Collectors.toSet());
    }

    /** The entry that led into the present phase: holding and resuming do not leave it. */
    private int entryOfPhase() {
        int entered = entries.size() - 1;
        while (entered > 0 && !entersPhase(entries.get(entered))) {
            entered--;
        }
        return entered;
    }

    private static boolean entersPhase(Entry entry) {
        return entry instanceof Entry.Moved moved
                && (moved.kind() == Move.Kind.ADVANCE || moved.kind() == Move.Kind.GO_BACK);
    }

    /** The latest by its date; of the same day, the one written last. */
    private <T extends Entry> Optional<T> latest(Class<T> kind, Predicate<T> wanted) {
        return entries.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(wanted)
                .reduce((one, other) -> other.on().isBefore(one.on()) ? one : other);
    }

    private static boolean mayBeLate(Entry entry) {
        return !(entry instanceof Entry.Moved || entry instanceof Entry.Revoked);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return other.isAfter(one) ? other : one;
    }

    private static void requireFollows(List<Entry> entries, int at) {
        if (entries.get(at) instanceof Entry.Opened) {
            throw new IllegalArgumentException("An initiative is opened once.");
        }
        if (entries.get(at - 1) instanceof Entry.Moved moved
                && !moved.kind().leadsTo().isLiving()) {
            throw new IllegalArgumentException("Nothing follows the end of an initiative.");
        }
        if (entries.get(at) instanceof Entry.Revoked revoked) {
            requireDecidedBefore(entries.subList(0, at), revoked.decision());
        }
    }

    private static void requireNotBefore(LocalDate day, Entry entry) {
        if (entry.on().isBefore(day)) {
            throw new IllegalArgumentException("The journal cannot go back from %s to %s.".formatted(day, entry.on()));
        }
    }

    private static void requireDecidedBefore(List<Entry> earlier, int decision) {
        if (decision < 0 || decision >= earlier.size() || !(earlier.get(decision) instanceof Entry.Decided)) {
            throw new IllegalArgumentException("There is no decision at %d to revoke.".formatted(decision));
        }
    }
}
