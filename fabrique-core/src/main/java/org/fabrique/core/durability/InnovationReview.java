package org.fabrique.core.durability;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.fabrique.core.Message;
import org.fabrique.core.Text;
import org.fabrique.core.Truth;
import org.jspecify.annotations.Nullable;

/**
 * How far an activity is a social innovation, looked at with the bundle of criteria of the French high council of the
 * social economy (CSESS, February 2017): three families, none above the others, each adapted by those who look.
 * <p>
 * It holds answers and comments. There is no score, on purpose.
 */
public record InnovationReview(LocalDate on, List<Answer> answers) {

    public InnovationReview {
        requireNonNull(on, "on");
        answers = List.copyOf(answers);
    }

    /** Returns the families to which nobody has answered yes or no so far. */
    public List<Family> unanswered() {
        return Arrays.stream(Family.values())
                .filter(family -> answers.stream()
                        .noneMatch(answer ->
                                answer.family() == family && answer.fulfilled().isKnown()))
                .toList();
    }

    /**
     * One criterion and what was found.
     *
     * @param criterion in the words of those who look
     * @param comment what the answer rests on, or null
     */
    public record Answer(
            Family family,
            String criterion,
            Truth fulfilled,
            @Nullable String comment) {
        public Answer {
            requireNonNull(family, "family");
            criterion = Text.line(criterion, "criterion");
            requireNonNull(fulfilled, "fulfilled");
            comment = Text.optional(comment, "comment");
        }
    }

    /** The three families of criteria. */
    public enum Family {
        NEEDS_AND_STAKEHOLDERS(
                "besoins sociaux et implication des acteurs", "social needs and involvement of the stakeholders"),
        OTHER_POSITIVE_EFFECTS("autres effets positifs", "other positive effects"),
        EXPERIMENT_AND_RISK("expérimentation et prise de risque", "experiment and risk");

        private final Message label;

        Family(String fr, String en) {
            this.label = Message.of(fr, en);
        }

        public Message label() {
            return label;
        }
    }
}
