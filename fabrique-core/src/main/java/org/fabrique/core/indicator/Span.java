package org.fabrique.core.indicator;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.fabrique.core.Period;
import org.fabrique.core.initiative.Entry;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.Move;
import org.fabrique.core.initiative.Phase;
import org.fabrique.core.initiative.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A time an initiative spent in one phase, as its journal tells it up to a day.
 *
 * @param left the day it left, or null when it was still there
 * @param exit how it left, or null when it was still there
 */
record Span(
        Phase phase,
        Standing standing,
        LocalDate entered,
        @Nullable LocalDate left,
        Move.@Nullable Kind exit) {

    /** Returns the stays in each phase, with the time on hold, as they were known at the end of a day. */
    static List<Span> stays(Initiative initiative, LocalDate upTo) {
        return read(initiative, upTo, kind -> kind != Move.Kind.HOLD && kind != Move.Kind.RESUME);
    }

    /** Returns the stays cut where the initiative was put on hold or taken up again. */
    static List<Span> standings(Initiative initiative, LocalDate upTo) {
        return read(initiative, upTo, kind -> true);
    }

    private static List<Span> read(Initiative initiative, LocalDate upTo, Predicate<Move.Kind> cuts) {
        List<Span> spans = new ArrayList<>();
        for (Entry entry : initiative.journal().entries()) {
            if (entry.on().isAfter(upTo)) {
                continue;
            }
            if (entry instanceof Entry.Opened opened) {
                spans.add(new Span(opened.at(), Standing.ACTIVE, opened.on(), null, null));
            } else if (entry instanceof Entry.Moved moved && cuts.test(moved.kind())) {
                spans.add(spans.remove(spans.size() - 1).leftBy(moved));
                spans.add(new Span(moved.to(), moved.kind().leadsTo(), moved.on(), null, null));
            }
        }
        spans.removeIf(span -> !span.standing().isLiving());
        return spans;
    }

    boolean enteredIn(Period during) {
        return during.contains(entered);
    }

    boolean leftIn(Period during) {
        return left != null && during.contains(left);
    }

    boolean touches(Period during) {
        return during.overlaps(new Period(entered, left));
    }

    /** Returns the days between entering and leaving; none when it left on the same day. */
    int days() {
        return left == null ? 0 : (int) ChronoUnit.DAYS.between(entered, left);
    }

    boolean wentOn() {
        return exit == Move.Kind.ADVANCE || exit == Move.Kind.COMPLETE;
    }

    boolean wentBack() {
        return exit == Move.Kind.GO_BACK;
    }

    boolean stopped() {
        return exit != null && !wentOn() && !wentBack();
    }

    private Span leftBy(Entry.Moved moved) {
        return new Span(phase, standing, entered, moved.on(), moved.kind());
    }
}
