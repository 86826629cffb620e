package org.fabrique.core.initiative;

import static java.util.Objects.requireNonNull;

import org.fabrique.core.Identifier;
import org.fabrique.core.Message;

/**
 * A decision that must be GO before a phase is left for the next one.
 *
 * @param id names the gate within its method, such as {@code study-conclusive}
 * @param body who decides
 */
public record Gate(String id, Body body, Message label) {

    public Gate {
        Identifier.check(id, "gate");
        requireNonNull(body, "body");
        requireNonNull(label, "label");
    }

    /** The bodies that decide. */
    public enum Body {
        STEERING_COMMITTEE("comité de pilotage", "steering committee"),
        ENGAGEMENT_COMMITTEE("comité d'engagement", "engagement committee"),
        JURY("jury", "jury"),
        COUNCIL("conseil municipal ou communautaire", "council"),
        ENTREPRENEURS("comité d'entrepreneurs", "committee of entrepreneurs");

        private final Message label;

        Body(String fr, String en) {
            this.label = Message.of(fr, en);
        }

        public Message label() {
            return label;
        }
    }
}
