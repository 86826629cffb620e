package org.fabrique.core.initiative;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.fabrique.core.Identifier;
import org.fabrique.core.Message;
import org.fabrique.core.Text;
import org.fabrique.core.Truth;
import org.jspecify.annotations.Nullable;

/**
 * What a body decided at a gate, and why.
 * <p>
 * It permits or forbids; it moves nothing by itself.
 *
 * @param gate the gate it was taken at, by its identity in the method
 * @param reason why, in words
 * @param answers the criteria that were looked at; there is no score
 * @param reserves what the body asked for
 * @param nextReview when it will look again, or null
 */
public record GateDecision(
        String gate,
        Gate.Body body,
        Verdict verdict,
        LocalDate on,
        String reason,
        List<Answer> answers,
        List<String> reserves,
        @Nullable LocalDate nextReview) {

    /** What can be decided. */
    public enum Verdict {
        GO("poursuivre", "go"),
        HOLD("différer", "hold"),
        REWORK("retravailler", "rework"),
        STOP("arrêter", "stop");

        private final Message label;

        Verdict(String fr, String en) {
            this.label = Message.of(fr, en);
        }

        public Message label() {
            return label;
        }
    }

    /**
     * One criterion and what was found.
     *
     * @param evidence what it rests on, or null
     */
    public record Answer(
            String criterion, Truth favourable, @Nullable String evidence) {
        public Answer {
            criterion = Text.line(criterion, "criterion");
            requireNonNull(favourable, "favourable");
            evidence = Text.optional(evidence, "evidence");
        }
    }

    public GateDecision {
        Identifier.check(gate, "gate");
        requireNonNull(body, "body");
        requireNonNull(verdict, "verdict");
        requireNonNull(on, "on");
        reason = Text.body(reason, "reason of a decision");
        answers = List.copyOf(answers);
        reserves = reserves.stream().map(text -> Text.body(text, "reserve")).toList();
        if (nextReview != null && nextReview.isBefore(on)) {
            throw new IllegalArgumentException(
                    "The next review (%s) cannot come before the decision (%s).".formatted(nextReview, on));
        }
    }

    public static GateDecision of(Gate gate, Verdict verdict, LocalDate on, String reason) {
        return new GateDecision(gate.id(), gate.body(), verdict, on, reason, List.of(), List.of(), null);
    }

    public GateDecision withAnswers(List<Answer> found) {
        return new GateDecision(gate, body, verdict, on, reason, found, reserves, nextReview);
    }

    public GateDecision withReserves(List<String> asked) {
        return new GateDecision(gate, body, verdict, on, reason, answers, asked, nextReview);
    }

    public GateDecision withNextReview(LocalDate day) {
        return new GateDecision(gate, body, verdict, on, reason, answers, reserves, day);
    }

    /** Returns the trace of it without its words. */
    GateDecision redacted() {
        return new GateDecision(gate, body, verdict, on, Text.WITHDRAWN, List.of(), List.of(), nextReview);
    }
}
