package org.fabrique.core.initiative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fabrique.core.stakeholder.StakeholderId;

/** What the entries of a journal amount to, read one by one. */
final class Course {
    private final Set<Phase> reached;
    private final Map<Integer, GateDecision> holding = new LinkedHashMap<>();
    private final List<Entry.CarrierChanged> carriers = new ArrayList<>();
    private final List<Assessment> assessments = new ArrayList<>();
    private final List<Entry.HandedOver> agreements = new ArrayList<>();
    private Phase phase;
    private Standing standing = Standing.ACTIVE;
    private LocalDate entered;
    private LocalDate last;
    private int enteredAt;
    private int length = 1;

    Course(Entry.Opened opening) {
        entered = opening.on();
        last = opening.on();
        phase = opening.at();
        reached = EnumSet.of(phase);
    }

    /** Reads one more entry, which the rules allow. */
    void follow(Entry entry) {
        if (entry instanceof Entry.Moved moved) {
            move(moved);
        } else if (entry instanceof Entry.Revoked revoked) {
            holding.remove(revoked.decision());
        } else {
            note(entry);
        }
        last = entry.on().isAfter(last) ? entry.on() : last;
        length++;
    }

    private void move(Entry.Moved moved) {
        phase = moved.to();
        standing = moved.kind().leadsTo();
        reached.add(phase);
        if (moved.kind().entersPhase()) {
            entered = moved.on();
            enteredAt = length;
        }
    }

    private void note(Entry fact) {
        if (fact instanceof Entry.Decided decided) {
            holding.put(length, decided.decision());
        } else if (fact instanceof Entry.CarrierChanged changed) {
            carriers.add(changed);
        } else if (fact instanceof Entry.Assessed assessed) {
            assessments.add(assessed.assessment());
        } else if (fact instanceof Entry.HandedOver agreed) {
            agreements.add(agreed);
        }
    }

    Phase phase() {
        return phase;
    }

    Standing standing() {
        return standing;
    }

    /** The day the present phase was entered: holding and resuming do not leave it. */
    LocalDate entered() {
        return entered;
    }

    /** The latest day of all entries. */
    LocalDate last() {
        return last;
    }

    boolean reached(Set<Phase> phases) {
        return reached.stream().anyMatch(phases::contains);
    }

    Carrier carrier() {
        return carrierOn(last);
    }

    Carrier carrierOn(LocalDate day) {
        List<Entry.CarrierChanged> until =
                carriers.stream().filter(changed -> !changed.on().isAfter(day)).toList();
        return latest(until, Entry.CarrierChanged::on)
                .map(Entry.CarrierChanged::carrier)
                .orElseGet(Carrier::none);
    }

    Optional<Assessment> assessment(StakeholderId candidate, Assessment.Step step, LocalDate day) {
        List<Assessment> until = assessments.stream()
                .filter(one -> one.candidate().equals(candidate) && one.step() == step)
                .filter(one -> !one.on().isAfter(day))
                .toList();
        return latest(until, Assessment::on);
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

    Optional<Entry.HandedOver> agreement(StakeholderId with) {
        return latest(agreements.stream().filter(one -> one.to().equals(with)).toList(), Entry.HandedOver::on);
    }

    /** Tells whether an agreement is signed with whoever carries it now. */
    boolean handedOver() {
        Carrier carrier = carrier();
        return carrier.isAppointed() && carrier.who().flatMap(this::agreement).isPresent();
    }

    /** The decisions that hold, by their place in the journal. */
    Map<Integer, GateDecision> holding() {
        return holding;
    }

    /** The last decision at a gate that holds and was taken since the present phase was entered. */
    Optional<GateDecision> verdictAt(Gate gate) {
        List<GateDecision> taken = holding.entrySet().stream()
                .filter(decision -> decision.getKey() > enteredAt)
                .map(Map.Entry::getValue)
                .filter(decision -> decision.gate().equals(gate.id()))
                .toList();
        return latest(taken, GateDecision::on);
    }

    /** The latest by its date; of the same day, the one written last. */
    private static <T> Optional<T> latest(List<T> written, Function<T, LocalDate> day) {
        return written.stream().reduce((one, other) -> day.apply(other).isBefore(day.apply(one)) ? one : other);
    }
}
