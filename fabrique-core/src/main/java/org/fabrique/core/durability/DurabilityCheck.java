package org.fabrique.core.durability;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.fabrique.core.Message;
import org.fabrique.core.Refusal;
import org.fabrique.core.Text;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of an enterprise or activity one, three or five years after it began.
 * <p>
 * As long as nobody has looked there is no check: unknown, and not closed.
 *
 * @param on the day somebody looked, not surely before the anniversary
 * @param reason why it merged or closed; needed when it closed
 */
public record DurabilityCheck(
        Anniversary at, LocalDate on, State state, @Nullable String reason) {

    public DurabilityCheck {
        requireNonNull(at, "at");
        requireNonNull(on, "on");
        requireNonNull(state, "state");
        reason = Text.optional(reason, "reason of a check");
        if (state == State.CLOSED && reason == null) {
            throw Refusal.of(
                    "Une fermeture (%s) doit dire pourquoi.".formatted(on),
                    "A closing (%s) must say why.".formatted(on));
        }
    }

    public static DurabilityCheck alive(Anniversary at, LocalDate on) {
        return new DurabilityCheck(at, on, State.ALIVE, null);
    }

    /** Returns the trace of it without its words. */
    DurabilityCheck redacted() {
        return new DurabilityCheck(at, on, state, reason == null ? null : Text.WITHDRAWN);
    }

    /** When one looks. */
    public enum Anniversary {
        ONE_YEAR(1, "un an", "one year"),
        THREE_YEARS(3, "trois ans", "three years"),
        FIVE_YEARS(5, "cinq ans", "five years");

        private final int years;
        private final Message label;

        Anniversary(int years, String fr, String en) {
            this.years = years;
            this.label = Message.of(fr, en);
        }

        /** Returns after how many years one looks. */
        public int years() {
            return years;
        }

        /** Returns the day it falls on. */
        public LocalDate of(LocalDate beginning) {
            return beginning.plusYears(years);
        }

        public Message label() {
            return label;
        }
    }

    /** What was seen. */
    public enum State {
        ALIVE("en vie", "alive"),
        MERGED("fusionnée", "merged"),
        CLOSED("fermée", "closed");

        private final Message label;

        State(String fr, String en) {
            this.label = Message.of(fr, en);
        }

        public Message label() {
            return label;
        }

        /** Returns what can be seen later: what merged lives on in another, not on its own; what closed stays closed. */
        Set<State> next() {
            return switch (this) {
                case ALIVE -> EnumSet.allOf(State.class);
                case MERGED -> EnumSet.of(MERGED, CLOSED);
                case CLOSED -> EnumSet.of(CLOSED);
            };
        }
    }
}
