package org.fabrique.core.indicator;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalInt;
import org.fabrique.core.Message;
import org.fabrique.core.initiative.Phase;

/**
 * One phase of the funnel over a period: what became of the initiatives that entered it, and how long they stayed.
 * <p>
 * Each stay counts: an initiative that comes back to a phase enters it again. What happened after the period is not
 * looked at, so that the same report can be drawn later. Times are told, never expected: no duration is a norm.
 *
 * @param wentOn of the stays begun in the period, those that led to a later phase, or to the completion
 * @param wentBack those that led back to an earlier phase
 * @param stopped those during which the initiative was abandoned, redirected or taken over
 * @param waiting those that lasted at the end of the period
 * @param days the length of each stay that ended in the period, wherever it began, the shortest first; the time on hold
 *     counts
 */
public record PhaseFlow(Phase phase, int wentOn, int wentBack, int stopped, int waiting, List<Integer> days) {

    /** How it is counted, for whoever reads the report. */
    public static final Message COUNTING = Message.of(
            "Chaque séjour d'une initiative dans la phase, commencé pendant la période, et ce qu'il en était au dernier"
                    + " jour de la période. Les durées sont celles des séjours terminés pendant la période, sommeil"
                    + " compris ; celles des autres sont inconnues.",
            "Each stay of an initiative in the phase that began during the period, and what had become of it on the last"
                    + " day of the period. The times are those of the stays that ended during the period, time on hold"
                    + " included; those of the others are unknown.");

    public PhaseFlow {
        requireNonNull(phase, "phase");
        days = days.stream().sorted().toList();
        if (Math.min(Math.min(wentOn, wentBack), Math.min(stopped, waiting)) < 0
                || days.stream().anyMatch(d -> d < 0)) {
            throw new IllegalArgumentException("The stays in %s and their days cannot be negative.".formatted(phase));
        }
    }

    /** Returns how many stays began in the period. */
    public int entered() {
        return wentOn + wentBack + stopped + waiting;
    }

    /** Returns the share that went on of those that entered, in whole percents rounded down; empty when none entered. */
    public OptionalInt conversion() {
        return entered() == 0 ? OptionalInt.empty() : OptionalInt.of(100 * wentOn / entered());
    }

    /** Returns the days of the stay in the middle, of two the shorter; empty when none ended in the period. */
    public OptionalInt medianDays() {
        return days.isEmpty() ? OptionalInt.empty() : OptionalInt.of(days.get((days.size() - 1) / 2));
    }

    /** Returns the days of the longest stay; empty when none ended in the period. */
    public OptionalInt longestDays() {
        return days.isEmpty() ? OptionalInt.empty() : OptionalInt.of(days.get(days.size() - 1));
    }
}
