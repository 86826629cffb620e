package org.fabrique.matching;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.stakeholder.StakeholderId;
import org.jspecify.annotations.Nullable;

/**
 * All that was said of the solutions proposed, in the order it was written. It only grows: what no longer holds is
 * revoked, not erased.
 * <p>
 * It stands above the engine, which knows nothing of it: {@link #apply} gives the answer as people want to see it, and the
 * same answer and journal always give the same.
 *
 * @param entries each revocation names a feedback that stands before it and still holds
 */
public record FeedbackJournal(List<Entry> entries) {

    /** The points that each kind of feedback takes away, once, however many people say so. */
    public static final int POINTS = 20;

    /** The most points all feedback takes away from a solution, and never more than it has. */
    public static final int MOST_POINTS = 50;

    /** One line of the journal. */
    public sealed interface Entry {

        /** Somebody said something. */
        record Given(Feedback feedback) implements Entry {
            public Given {
                requireNonNull(feedback, "feedback");
            }
        }

        /**
         * It no longer holds.
         *
         * @param entry the place of the feedback in the journal, from 0
         */
        record Revoked(int entry, StakeholderId by, LocalDate on) implements Entry {
            public Revoked {
                requireNonNull(by, "by");
                requireNonNull(on, "on");
            }
        }
    }

    public FeedbackJournal {
        entries = List.copyOf(entries);
        held(entries);
    }

    public static FeedbackJournal empty() {
        return new FeedbackJournal(List.of());
    }

    public FeedbackJournal with(Feedback feedback) {
        return with(new Entry.Given(feedback));
    }

    /**
     * Returns this journal with a feedback revoked.
     *
     * @param entry the place of the feedback in the journal, from 0
     * @throws IllegalArgumentException when no feedback that holds stands there, or the date lies before it
     */
    public FeedbackJournal revoke(int entry, StakeholderId by, LocalDate on) {
        return with(new Entry.Revoked(entry, by, on));
    }

    /** Returns what still holds, in the order it was said. */
    public List<Feedback> holding() {
        return List.copyOf(held(entries).values());
    }

    /** Returns the exclusions that hold for one need, as what an {@link Experience} learns from. */
    public List<Experience.Refusal> refusals() {
        return holding().stream()
                .filter(feedback -> feedback.kind() == Feedback.Kind.EXCLUDED)
                .flatMap(Experience.Refusal::of)
                .toList();
    }

    /**
     * Returns the answer to a need as people want to see it.
     * <p>
     * What was pinned for it comes first, in the order of the pins; what was excluded is taken out, and listed. When a
     * solution was pinned and excluded the last word counts. Any other kind of feedback takes {@value #POINTS} points away,
     * {@value #MOST_POINTS} at most together, as one more reason, so that a score stays the sum of its reasons. The rest
     * stands in the order of the engine, by score or diverse as the answer was. Who lost points is judged again by the same
     * rule, and fits no more when too few are left; the verdict of the answer is the best of the matches that are left.
     *
     * @param result as the engine gave it
     */
    public Reviewed apply(MatchResult result) {
        NeedId need = result.need().id();
        List<Feedback> said =
                holding().stream().filter(feedback -> feedback.isFor(need)).toList();
        return said.isEmpty() ? Reviewed.unchanged(result) : new Review(said).of(result);
    }

    private FeedbackJournal with(Entry entry) {
        List<Entry> more = new ArrayList<>(entries);
        more.add(entry);
        return new FeedbackJournal(more);
    }

    private static SortedMap<Integer, Feedback> held(List<Entry> entries) {
        SortedMap<Integer, Feedback> held = new TreeMap<>();
        for (int at = 0; at < entries.size(); at++) {
            if (entries.get(at) instanceof Entry.Given given) {
                held.put(at, given.feedback());
            } else if (entries.get(at) instanceof Entry.Revoked revoked) {
                requireRevocable(held.remove(revoked.entry()), revoked);
            }
        }
        return held;
    }

    private static void requireRevocable(@Nullable Feedback feedback, Entry.Revoked revoked) {
        if (feedback == null) {
            throw new IllegalArgumentException(
                    "No feedback that holds stands at the entry %d of the journal.".formatted(revoked.entry()));
        }
        if (revoked.on().isBefore(feedback.on())) {
            throw new IllegalArgumentException("A feedback of %s cannot be revoked before it was given, on %s."
                    .formatted(feedback.on(), revoked.on()));
        }
    }
}
