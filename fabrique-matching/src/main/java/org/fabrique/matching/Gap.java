package org.fabrique.matching;

import static java.util.Objects.requireNonNull;

import org.fabrique.core.Message;
import org.fabrique.core.solution.Requirement;

/**
 * One requirement of a solution set against the place: met, missing, or unknown, and why.
 */
public record Gap(Requirement requirement, State state, Message reason) {

    /** What is known of a requirement here. */
    public enum State {
        MET("présent", "met"),
        MISSING("manque", "missing"),
        UNKNOWN("à vérifier", "unknown");

        private final Message label;

        State(String fr, String en) {
            this.label = Message.of(fr, en);
        }

        public Message label() {
            return label;
        }
    }

    public Gap {
        requireNonNull(requirement, "requirement");
        requireNonNull(state, "state");
        requireNonNull(reason, "reason");
    }
}
