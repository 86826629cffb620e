package org.fabrique.core.initiative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * All that happened to an initiative, in order. It only grows: a decision that no longer holds is revoked, not erased.
 * <p>
 * Phase, standing and carrier are read from it; there is no second truth beside it.
 *
 * @param entries the first is the opening; dates never run back; nothing follows the end; what is revoked is an earlier
 *     decision
 */
public record Journal(List<Entry> entries) {

    public Journal {
        entries = List.copyOf(entries);
        if (entries.isEmpty() || !(entries.get(0) instanceof Entry.Opened)) {
            throw new IllegalArgumentException("A journal begins with the opening of its initiative.");
        }
        for (int at = 1; at < entries.size(); at++) {
            requireFollows(entries, at);
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

    /** Returns the day of the last entry. */
    public LocalDate lastDay() {
        return entries.get(entries.size() - 1).on();
    }

    Phase phase() {
        return last(Entry.Moved.class).map(Entry.Moved::to).orElseGet(() -> ((Entry.Opened) entries.get(0)).at());
    }

    Standing standing() {
        return last(Entry.Moved.class).map(moved -> moved.kind().leadsTo()).orElse(Standing.ACTIVE);
    }

    Carrier carrier() {
        return last(Entry.CarrierChanged.class)
                .map(Entry.CarrierChanged::carrier)
                .orElseGet(Carrier::none);
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
                .reduce((earlier, later) -> later);
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

    private <T extends Entry> Optional<T> last(Class<T> kind) {
        return entries.stream().filter(kind::isInstance).map(kind::cast).reduce((earlier, later) -> later);
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
        if (entries.get(at).on().isBefore(entries.get(at - 1).on())) {
            throw new IllegalArgumentException("The journal cannot go back from %s to %s."
                    .formatted(entries.get(at - 1).on(), entries.get(at).on()));
        }
    }

    private static void requireDecidedBefore(List<Entry> earlier, int decision) {
        if (decision < 0 || decision >= earlier.size() || !(earlier.get(decision) instanceof Entry.Decided)) {
            throw new IllegalArgumentException("There is no decision at %d to revoke.".formatted(decision));
        }
    }
}
