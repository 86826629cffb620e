package org.fabrique.core.need;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.fabrique.core.Message;
import org.fabrique.core.Text;
import org.fabrique.core.solution.SolutionId;
import org.jspecify.annotations.Nullable;

/**
 * That a known solution answers a need, and in what part.
 * <p>
 * A need may have several answers, and a solution may answer many needs: a shop that was missing became three offers
 * that complete each other. It is not the status of the need, which people decide, and not an initiative: an answer may
 * have been there already.
 *
 * @param since the day it began to answer, or null when unknown
 * @param text what of the need it answers, or null when nobody has said
 */
public record Answer(
        NeedId need,
        SolutionId solution,
        Part part,
        @Nullable LocalDate since,
        @Nullable String text) {

    /** How much of a need an answer takes away. */
    public enum Part {
        WHOLE("tout le besoin", "the whole need"),
        SOME("une partie du besoin", "a part of the need"),
        UNKNOWN("part inconnue", "unknown part");

        private final Message label;

        Part(String fr, String en) {
            this.label = Message.of(fr, en);
        }

        public Message label() {
            return label;
        }
    }

    public Answer {
        requireNonNull(need, "need");
        requireNonNull(solution, "solution");
        requireNonNull(part, "part");
        text = Text.optional(text, "text of an answer");
    }

    public static Answer whole(NeedId need, SolutionId solution) {
        return new Answer(need, solution, Part.WHOLE, null, null);
    }

    /** Returns an answer to the part of a need that the text tells. */
    public static Answer partly(NeedId need, SolutionId solution, String text) {
        return new Answer(need, solution, Part.SOME, null, Text.body(text, "text of an answer"));
    }

    /** Returns the trace of this answer without its words, for a need whose words were withdrawn. */
    public Answer redacted() {
        return new Answer(need, solution, part, since, null);
    }
}
