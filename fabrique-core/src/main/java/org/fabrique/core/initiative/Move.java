package org.fabrique.core.initiative;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.fabrique.core.Message;

/**
 * Something that may be done next with an initiative, or that may not yet, with every reason.
 *
 * @param to the phase the initiative will be in
 * @param on the day it would be done
 * @param blockedBy all that stands in the way; empty when it can be done
 */
public record Move(Kind kind, Phase to, LocalDate on, List<Obstacle> blockedBy) {

    /** The kinds of move, and how the initiative stands afterwards. */
    public enum Kind {
        ADVANCE(Standing.ACTIVE, "avancer", "advance"),
        GO_BACK(Standing.ACTIVE, "revenir", "go back"),
        HOLD(Standing.ON_HOLD, "mettre en sommeil", "put on hold"),
        RESUME(Standing.ACTIVE, "reprendre", "resume"),
        ABANDON(Standing.ABANDONED, "abandonner", "abandon"),
        REDIRECT(Standing.REDIRECTED, "réorienter", "redirect"),
        PASS_ON(Standing.TAKEN_OVER, "confier à une structure existante", "pass on to an existing structure"),
        COMPLETE(Standing.COMPLETED, "conclure", "complete");

        private final Standing leadsTo;
        private final Message label;

        Kind(Standing leadsTo, String fr, String en) {
            this.leadsTo = leadsTo;
            this.label = Message.of(fr, en);
        }

        public Standing leadsTo() {
            return leadsTo;
        }

        public Message label() {
            return label;
        }

        /** Tells whether it leads into another phase. */
        boolean entersPhase() {
            return this == ADVANCE || this == GO_BACK;
        }

        /** Tells whether the work of the phase must be done: its gate passed, its agreement signed. */
        boolean asksForTheWorkDone() {
            return this == ADVANCE || this == COMPLETE;
        }

        /** Tells whether it ends the initiative early, suspends it or turns it back, and so must say why. */
        public boolean needsMotive() {
            return this != ADVANCE && this != RESUME && this != COMPLETE;
        }
    }

    public Move {
        requireNonNull(kind, "kind");
        requireNonNull(to, "to");
        requireNonNull(on, "on");
        blockedBy = List.copyOf(blockedBy);
    }

    /** Returns a move that is asked for, not yet judged. */
    public static Move asked(Kind kind, Phase to, LocalDate on) {
        return new Move(kind, to, on, List.of());
    }

    public boolean enabled() {
        return blockedBy.isEmpty();
    }

    boolean isSameAs(Move other) {
        return kind == other.kind && to == other.to && on.equals(other.on);
    }
}
