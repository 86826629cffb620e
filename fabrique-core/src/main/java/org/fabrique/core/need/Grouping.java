package org.fabrique.core.need;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.fabrique.core.PartialDate;
import org.fabrique.core.Refusal;
import org.fabrique.core.Text;
import org.fabrique.core.stakeholder.StakeholderId;
import org.jspecify.annotations.Nullable;

/**
 * A proposal that several needs are one, and what a person made of it.
 * <p>
 * Anybody may propose, a program too; only a person confirms or refuses, once. A proposal by itself changes no need.
 *
 * @param into the need that would speak for all
 * @param alike the needs that would be grouped with it: at least one, each once
 * @param reason why they look alike, or null when not said
 * @param verdict what a person made of it, or null while it waits
 */
public record Grouping(
        NeedId into,
        List<NeedId> alike,
        LocalDate proposedOn,
        @Nullable String reason,
        @Nullable Verdict verdict) {

    /**
     * What a person made of a proposal.
     *
     * @param motive why, or null when not said; a refusal says why
     */
    public record Verdict(
            boolean confirmed,
            StakeholderId by,
            LocalDate on,
            @Nullable String motive) {
        public Verdict {
            requireNonNull(by, "by");
            requireNonNull(on, "on");
            motive =
                    confirmed ? Text.optional(motive, "motive of a verdict") : Text.body(motive, "motive of a refusal");
        }

        private NeedStep step() {
            return new NeedStep(NeedStatus.MERGED, PartialDate.of(on), motive, by);
        }

        private Verdict redacted() {
            return new Verdict(confirmed, by, on, motive == null ? null : Text.WITHDRAWN);
        }
    }

    public Grouping {
        requireNonNull(into, "into");
        alike = List.copyOf(new LinkedHashSet<>(alike));
        requireNonNull(proposedOn, "proposedOn");
        reason = Text.optional(reason, "reason of a grouping");
        if (alike.isEmpty() || alike.contains(into)) {
            throw new IllegalArgumentException("The need %s must be grouped with other needs.".formatted(into));
        }
        if (verdict != null && verdict.on().isBefore(proposedOn)) {
            throw Refusal.of(
                    "Le verdict (%s) ne peut pas précéder la proposition (%s).".formatted(verdict.on(), proposedOn),
                    "The verdict (%s) cannot come before the proposal (%s).".formatted(verdict.on(), proposedOn));
        }
    }

    /** Returns a grouping that waits for a person. */
    public static Grouping proposed(NeedId into, List<NeedId> alike, LocalDate on, @Nullable String reason) {
        return new Grouping(into, alike, on, reason, null);
    }

    /**
     * Returns this grouping once a person agreed.
     *
     * @throws IllegalArgumentException when somebody has already answered, or the date runs back
     */
    public Grouping confirmed(StakeholderId by, LocalDate on) {
        return judged(new Verdict(true, by, on, null));
    }

    /**
     * Returns this grouping once a person said that the needs differ.
     *
     * @throws IllegalArgumentException when somebody has already answered, the date runs back, or the motive is blank
     */
    public Grouping refused(StakeholderId by, LocalDate on, String motive) {
        return judged(new Verdict(false, by, on, motive));
    }

    public boolean isConfirmed() {
        return verdict != null && verdict.confirmed();
    }

    /**
     * Returns a need of this grouping merged, since the verdict, into the one that speaks for all.
     *
     * @throws IllegalArgumentException when the grouping is not confirmed, does not hold the need, or the need cannot be
     *     merged from its status or went on after the verdict
     */
    public Need merge(Need need) {
        if (verdict == null || !verdict.confirmed() || !alike.contains(need.id())) {
            throw Refusal.of(
                    "Personne n'a confirmé que le besoin %s est regroupé avec %s.".formatted(need.id(), into),
                    "No person has confirmed that the need %s is grouped with %s.".formatted(need.id(), into));
        }
        return need.mergedInto(into, verdict.step());
    }

    /** Returns the trace of this grouping without its words, for needs whose words were withdrawn. */
    public Grouping redacted() {
        return new Grouping(into, alike, proposedOn, null, verdict == null ? null : verdict.redacted());
    }

    private Grouping judged(Verdict given) {
        if (verdict != null) {
            throw Refusal.of(
                    "Le regroupement dans %s a déjà été jugé le %s.".formatted(into, verdict.on()),
                    "The grouping into %s was already judged on %s.".formatted(into, verdict.on()));
        }
        return new Grouping(into, alike, proposedOn, reason, given);
    }
}
