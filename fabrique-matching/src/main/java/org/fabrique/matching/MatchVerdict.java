package org.fabrique.matching;

import org.fabrique.core.Message;

/** What one solution is worth for one need. */
public enum MatchVerdict {
    /** It fits, and every essential requirement is met. */
    ADOPT("à reprendre", "adopt"),
    /** It fits, and something essential is missing or unknown: there is an adaptation to work out. */
    ADAPT("à adapter", "adapt"),
    /** It does not fit enough; it is shown for what it could teach. */
    NEAR_MISS("proche, sans convenir", "near miss"),
    /** Nothing of the need could be read, and nothing else found it: it may fit or not. */
    UNKNOWN("on ne sait pas si elle convient", "nobody knows whether it fits");

    private final Message label;

    MatchVerdict(String fr, String en) {
        this.label = Message.of(fr, en);
    }

    public Message label() {
        return label;
    }

    /** Tells whether the solution fits, as it is or adapted. */
    public boolean fits() {
        return this == ADOPT || this == ADAPT;
    }
}
