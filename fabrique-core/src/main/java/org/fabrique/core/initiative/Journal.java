package org.fabrique.core.initiative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fabrique.core.stakeholder.StakeholderId;

/**
 * All that happened to an initiative, in the order it was written. It only grows: a decision that no longer holds is
 * revoked, not erased.
 * <p>
 * Phase, standing and carrier are read from it; there is no second truth beside it. Moves and revocations never run back
 * before what is written already. A decision, an assessment, a carrier or an agreement can be written late, at its own
 * date, as long as that date lies in the present phase.
 * <p>
 * A journal read from elsewhere obeys the rules that hold whatever the method. Those of a method it does not know.
 *
 * @param entries the first is the opening; each was allowed after those before it
 */
public record Journal(List<Entry> entries) {

    public Journal {
        entries = List.copyOf(entries);
        requireAllowed(entries);
    }

    static Journal opened(LocalDate on, Phase at) {
        return new Journal(List.of(new Entry.Opened(on, at)));
    }

    Journal with(Entry entry) {
        List<Entry> more = new ArrayList<>(entries);
        more.add(entry);
        return new Journal(more);
    }

    /** Returns what it all amounts to. */
    Course course() {
        Course course = new Course((Entry.Opened) entries.get(0));
        entries.subList(1, entries.size()).forEach(course::follow);
        return course;
    }

    Phase phase() {
        return course().phase();
    }

    Standing standing() {
        return course().standing();
    }

    Carrier carrier() {
        return course().carrier();
    }

    public LocalDate openedOn() {
        return entries.get(0).on();
    }

    /** Returns the latest day of all entries. */
    public LocalDate lastDay() {
        return course().last();
    }

    /** Returns the day the present phase was entered. */
    public LocalDate inPhaseSince() {
        return course().entered();
    }

    /** Returns who carried it at the end of a day, as far as it is written. */
    public Carrier carrierOn(LocalDate day) {
        return course().carrierOn(day);
    }

    /** Returns the last assessment of a candidate at a step, up to the end of a day. */
    public Optional<Assessment> assessment(StakeholderId candidate, Assessment.Step step, LocalDate day) {
        return course().assessment(candidate, step, day);
    }

    /** Returns the last agreement by which it was handed over to somebody. */
    public Optional<Entry.HandedOver> agreement(StakeholderId with) {
        return course().agreement(with);
    }

    /** Returns the decisions that still hold, in order. */
    public List<GateDecision> decisions() {
        return List.copyOf(course().holding().values());
    }

    /**
     * Tells whether a decision stands at this place and was not revoked.
     *
     * @param at a place in the journal, from 0; any other number holds nothing
     */
    public boolean holds(int at) {
        return course().holding().containsKey(at);
    }

    /** Returns it without the comments on those who applied to carry it. */
    Journal withoutFindings() {
        return new Journal(entries.stream()
                .map(entry -> entry instanceof Entry.Assessed assessed ? assessed.redacted() : entry)
                .toList());
    }

    /** Returns its trace without words: what happened and when, but no longer why. */
    public Journal redacted() {
        return new Journal(entries.stream().map(Entry::redacted).toList());
    }

    private static void requireAllowed(List<Entry> entries) {
        if (entries.isEmpty() || !(entries.get(0) instanceof Entry.Opened opening)) {
            throw new IllegalArgumentException("A journal begins with the opening of its initiative.");
        }
        Course course = new Course(opening);
        for (int at = 1; at < entries.size(); at++) {
            requireFollows(course, entries.get(at), at);
            course.follow(entries.get(at));
        }
    }

    private static void requireFollows(Course course, Entry entry, int at) {
        List<Obstacle> obstacles = EntryRule.obstacles(course, entry);
        if (!obstacles.isEmpty()) {
            throw new IllegalArgumentException("The entry %d of the journal (%s) cannot stand there. %s"
                    .formatted(at, entry.on(), Obstacle.told(obstacles, Locale.ENGLISH)));
        }
    }
}
