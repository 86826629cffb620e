package org.fabrique.core.initiative;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.fabrique.core.Message;
import org.fabrique.core.Text;
import org.fabrique.core.Truth;
import org.fabrique.core.stakeholder.StakeholderId;
import org.jspecify.annotations.Nullable;

/**
 * What was found at one of the two steps of the selection of a carrier: the written file, then the hearing.
 * <p>
 * It appoints nobody; whoever applied can be appointed once both steps retained them.
 *
 * @param answers the criteria that were looked at; there is no score
 */
public record Assessment(StakeholderId candidate, Step step, LocalDate on, boolean retained, List<Answer> answers) {

    public Assessment {
        requireNonNull(candidate, "candidate");
        requireNonNull(step, "step");
        requireNonNull(on, "on");
        answers = List.copyOf(answers);
    }

    public static Assessment of(StakeholderId candidate, Step step, LocalDate on, boolean retained) {
        return new Assessment(candidate, step, on, retained, List.of());
    }

    public Assessment withAnswers(List<Answer> found) {
        return new Assessment(candidate, step, on, retained, found);
    }

    /** Returns the trace of it without its words. */
    Assessment redacted() {
        return withAnswers(answers.stream()
                .map(answer -> new Answer(answer.criterion(), answer.favourable(), null))
                .toList());
    }

    /**
     * One criterion and what was found.
     *
     * @param comment what it rests on, or null
     */
    public record Answer(
            Criterion criterion, Truth favourable, @Nullable String comment) {
        public Answer {
            requireNonNull(criterion, "criterion");
            requireNonNull(favourable, "favourable");
            comment = Text.optional(comment, "comment");
        }

        /** Does not show the comment: it speaks of a person. */
        @Override
        public String toString() {
            return "Answer[criterion=%s, favourable=%s]".formatted(criterion, favourable);
        }
    }

    /** The two steps of a selection. */
    public enum Step {
        WRITTEN_FILE("dossier écrit", "written file"),
        HEARING("audition", "hearing");

        private final Message label;

        Step(String fr, String en) {
            this.label = Message.of(fr, en);
        }

        public Message label() {
            return label;
        }
    }

    /** The criteria that calls for carriers name. */
    public enum Criterion {
        SOCIAL_ECONOMY_ROOTS("ancrage dans l'ESS", "roots in the social economy"),
        SOCIAL_IMPACT("impact social", "social impact"),
        ENVIRONMENTAL_IMPACT("impact environnemental", "environmental impact"),
        TERRITORIAL_IMPACT("impact territorial", "territorial impact"),
        NOVELTY("caractère innovant", "novelty"),
        ECOSYSTEM("capacité à mobiliser un écosystème", "ability to mobilise an ecosystem"),
        FIT("cohérence entre le porteur et le projet", "fit between carrier and project");

        private final Message label;

        Criterion(String fr, String en) {
            this.label = Message.of(fr, en);
        }

        public Message label() {
            return label;
        }
    }
}
