package org.fabrique.core.initiative;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.fabrique.core.Text;
import org.fabrique.core.stakeholder.StakeholderId;
import org.jspecify.annotations.Nullable;

/** One line of a {@link Journal}: something that happened on a day. */
public sealed interface Entry {

    LocalDate on();

    /** Returns its trace without words. */
    Entry redacted();

    /** The initiative was opened, in its first phase or later when the work was already done. */
    record Opened(LocalDate on, Phase at) implements Entry {
        public Opened {
            requireNonNull(on, "on");
            requireNonNull(at, "at");
        }

        @Override
        public Opened redacted() {
            return this;
        }
    }

    /**
     * A move was made.
     *
     * @param motive why, or null when none was needed
     */
    record Moved(
            LocalDate on,
            Move.Kind kind,
            Phase to,
            @Nullable String motive) implements Entry {
        public Moved {
            requireNonNull(on, "on");
            requireNonNull(kind, "kind");
            requireNonNull(to, "to");
            motive = Text.optional(motive, "motive of a move");
        }

        /** Tells whether the motive stands there, or none is needed. */
        boolean saysWhy() {
            return motive != null || !kind.needsMotive();
        }

        /** The move as it was asked for. */
        Move move() {
            return Move.asked(kind, to, on);
        }

        @Override
        public Moved redacted() {
            return new Moved(on, kind, to, motive == null ? null : Text.WITHDRAWN);
        }
    }

    /** A body decided at a gate. */
    record Decided(GateDecision decision) implements Entry {
        public Decided {
            requireNonNull(decision, "decision");
        }

        @Override
        public LocalDate on() {
            return decision.on();
        }

        @Override
        public Decided redacted() {
            return new Decided(decision.redacted());
        }
    }

    /** Somebody was thought of, appointed, or stepped down. */
    record CarrierChanged(LocalDate on, Carrier carrier) implements Entry {
        public CarrierChanged {
            requireNonNull(on, "on");
            requireNonNull(carrier, "carrier");
        }

        @Override
        public CarrierChanged redacted() {
            return this;
        }
    }

    /** Somebody who applied to carry it was assessed. */
    record Assessed(Assessment assessment) implements Entry {
        public Assessed {
            requireNonNull(assessment, "assessment");
        }

        @Override
        public LocalDate on() {
            return assessment.on();
        }

        @Override
        public Assessed redacted() {
            return new Assessed(assessment.redacted());
        }
    }

    /**
     * It was handed over to its carrier, by an agreement.
     *
     * @param terms what was agreed, at least one
     */
    record HandedOver(LocalDate on, StakeholderId to, List<String> terms) implements Entry {
        public HandedOver {
            requireNonNull(on, "on");
            requireNonNull(to, "to");
            terms = terms.stream().map(term -> Text.body(term, "term")).toList();
            if (terms.isEmpty()) {
                throw new IllegalArgumentException("An agreement with %s has at least one term.".formatted(to));
            }
        }

        @Override
        public HandedOver redacted() {
            return new HandedOver(on, to, List.of(Text.WITHDRAWN));
        }
    }

    /**
     * A decision no longer holds. It stays in the journal.
     *
     * @param decision the place of the decision in the journal, from 0
     */
    record Revoked(LocalDate on, int decision, String motive) implements Entry {
        public Revoked {
            requireNonNull(on, "on");
            motive = Text.body(motive, "motive of a revocation");
        }

        @Override
        public Revoked redacted() {
            return new Revoked(on, decision, Text.WITHDRAWN);
        }
    }
}
