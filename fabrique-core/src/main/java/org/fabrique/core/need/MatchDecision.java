package org.fabrique.core.need;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Message;
import org.fabrique.core.Refusal;
import org.fabrique.core.Text;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.core.stakeholder.StakeholderId;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided of a solution that was proposed for a need.
 * <p>
 * It is not an {@link Answer}: what is chosen answers nothing yet. It opens no initiative, and it is not the decision of
 * a body at a gate. It is never deleted: what no longer holds is revoked. This type is immutable.
 *
 * @param fabrique the fabrique that keeps it
 * @param objection why the solution is set aside, or null when not said; there is none to what was not set aside
 * @param text why, in words, or null when not said; an objection of another kind says why
 * @param run the identity of the answer it was taken on, as the engine that gave it writes it, or null when unknown
 * @param revocation that it no longer holds, or null while it does
 */
public record MatchDecision(
        MatchDecisionId id,
        FabriqueId fabrique,
        NeedId need,
        SolutionId solution,
        Verdict verdict,
        @Nullable Objection objection,
        @Nullable String text,
        StakeholderId by,
        LocalDate on,
        @Nullable String run,
        @Nullable Revocation revocation) {

    /** What a solution is to the person who decided. */
    public enum Verdict {
        CHOSEN("retenue", "chosen"),
        TO_LOOK_INTO("à étudier", "to look into"),
        SET_ASIDE("écartée", "set aside");

        private final Message label;

        Verdict(String fr, String en) {
            this.label = Message.of(fr, en);
        }

        public Message label() {
            return label;
        }
    }

    /** That a decision no longer holds, and why. */
    public record Revocation(StakeholderId by, LocalDate on, String motive) {
        public Revocation {
            requireNonNull(by, "by");
            requireNonNull(on, "on");
            motive = Text.body(motive, "motive of a revocation");
        }

        private Revocation redacted() {
            return new Revocation(by, on, Text.WITHDRAWN);
        }
    }

    public MatchDecision {
        requireNonNull(id, "id");
        requireNonNull(fabrique, "fabrique");
        requireNonNull(need, "need");
        requireNonNull(solution, "solution");
        requireNonNull(verdict, "verdict");
        text = objection == Objection.OTHER
                ? Text.body(text, "reason of a decision")
                : Text.optional(text, "reason of a decision");
        requireNonNull(by, "by");
        requireNonNull(on, "on");
        run = Text.optionalLine(run, "run of a decision");
        if (objection != null && verdict != Verdict.SET_ASIDE) {
            throw Refusal.of(
                    "La solution %s n'est pas écartée : il n'y a pas d'objection (%s) à lui faire."
                            .formatted(solution, objection.label().fr()),
                    "The solution %s is not set aside: there is no objection (%s) to it."
                            .formatted(solution, objection));
        }
        if (revocation != null && revocation.on().isBefore(on)) {
            throw Refusal.of(
                    "Une décision du %s ne peut pas être révoquée avant, le %s.".formatted(on, revocation.on()),
                    "A decision of %s cannot be revoked before it was taken, on %s.".formatted(on, revocation.on()));
        }
    }

    /** Returns a decision that holds, of which no reason is said. */
    public static MatchDecision of(
            MatchDecisionId id,
            FabriqueId fabrique,
            NeedId need,
            SolutionId solution,
            Verdict verdict,
            StakeholderId by,
            LocalDate on) {
        return new MatchDecision(id, fabrique, need, solution, verdict, null, null, by, on, null, null);
    }

    public MatchDecision because(String words) {
        return because(objection, words);
    }

    /**
     * Returns this decision to set the solution aside with its reason.
     *
     * @param words why, or null when the objection says enough
     * @throws IllegalArgumentException when the solution is not set aside, or the objection needs words and has none
     */
    public MatchDecision because(@Nullable Objection reason, @Nullable String words) {
        return new MatchDecision(id, fabrique, need, solution, verdict, reason, words, by, on, run, revocation);
    }

    /** Returns this decision with the run of the answer it was taken on. */
    public MatchDecision onRun(String answer) {
        return new MatchDecision(id, fabrique, need, solution, verdict, objection, text, by, on, answer, revocation);
    }

    /**
     * Returns this decision once it no longer holds.
     *
     * @throws IllegalArgumentException when it was revoked already, the date runs back, or the motive is blank
     */
    public MatchDecision revoke(StakeholderId who, LocalDate day, String motive) {
        if (revocation != null) {
            throw Refusal.of(
                    "La décision %s a déjà été révoquée le %s.".formatted(id, revocation.on()),
                    "The decision %s was already revoked on %s.".formatted(id, revocation.on()));
        }
        return revoked(new Revocation(who, day, motive));
    }

    /** Tells whether it still holds. */
    public boolean holds() {
        return revocation == null;
    }

    /** Returns the trace of this decision without its words. */
    public MatchDecision redacted() {
        MatchDecision wordless = because(objection, text == null ? null : Text.WITHDRAWN);
        return revocation == null ? wordless : wordless.revoked(revocation.redacted());
    }

    private MatchDecision revoked(Revocation given) {
        return new MatchDecision(id, fabrique, need, solution, verdict, objection, text, by, on, run, given);
    }
}
