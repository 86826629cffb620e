package org.fabrique.core.initiative;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.fabrique.core.Text;
import org.jspecify.annotations.Nullable;

/** One line of a {@link Journal}: something that happened on a day. */
public sealed interface Entry {

    LocalDate on();

    /** The initiative was opened, in its first phase or later when the work was already done. */
    record Opened(LocalDate on, Phase at) implements Entry {
        public Opened {
            requireNonNull(on, "on");
            requireNonNull(at, "at");
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
    }

    /** Somebody was thought of, appointed, or stepped down. */
    record CarrierChanged(LocalDate on, Carrier carrier) implements Entry {
        public CarrierChanged {
            requireNonNull(on, "on");
            requireNonNull(carrier, "carrier");
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
    }
}
