package org.fabrique.matching;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.fabrique.core.Message;
import org.fabrique.core.Text;
import org.fabrique.core.need.NeedId;
import org.fabrique.core.need.Objection;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.stakeholder.StakeholderId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a solution that was proposed.
 * <p>
 * It is no judgement of the solution as such, and changes no record: it only counts when answers are shown again.
 *
 * @param need the need it is said for, or null when it holds for every need
 * @param text why, or null when not said; an exclusion and the kind "other" say why
 */
public record Feedback(
        Kind kind,
        SolutionId solution,
        @Nullable NeedId need,
        StakeholderId by,
        LocalDate on,
        @Nullable String text) {

    /** What can be said: a pin, an exclusion, or an {@link Objection}, which takes points away. */
    public enum Kind {
        PINNED("épinglée", "pinned"),
        EXCLUDED("écartée", "excluded"),
        EXPIRED(Objection.EXPIRED),
        WRONG_TERRITORY(Objection.WRONG_TERRITORY),
        WRONG_THEME(Objection.WRONG_THEME),
        ALREADY_TRIED(Objection.ALREADY_TRIED),
        NO_CARRIER(Objection.NO_CARRIER),
        OTHER(Objection.OTHER);

        private final Message label;

        Kind(String fr, String en) {
            this.label = Message.of(fr, en);
        }

        Kind(Objection objection) {
            this.label = objection.label();
        }

        public Message label() {
            return label;
        }

        boolean settlesThePlace() {
            return this == PINNED || this == EXCLUDED;
        }
    }

    public Feedback {
        requireNonNull(kind, "kind");
        requireNonNull(solution, "solution");
        requireNonNull(by, "by");
        requireNonNull(on, "on");
        boolean saysWhy = kind == Kind.EXCLUDED || kind == Kind.OTHER;
        text = saysWhy ? Text.body(text, "reason of a feedback") : Text.optional(text, "reason of a feedback");
    }

    /** Returns a feedback for one need that says no more than its kind. */
    public static Feedback of(Kind kind, SolutionId solution, NeedId need, StakeholderId by, LocalDate on) {
        return new Feedback(kind, solution, requireNonNull(need, "need"), by, on, null);
    }

    boolean isFor(NeedId asked) {
        return need == null || need.equals(asked);
    }
}
