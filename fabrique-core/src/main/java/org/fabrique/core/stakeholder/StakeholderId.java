package org.fabrique.core.stakeholder;

import org.fabrique.core.Identifier;

/** The identity of a {@link Stakeholder}. It must not be a name or an address: it is written where names may not be. */
public record StakeholderId(String value) implements Comparable<StakeholderId> {

    public StakeholderId {
        Identifier.check(value, "stakeholder");
        if (value.contains("@")) {
            throw new IllegalArgumentException("The identity of a stakeholder must not be an address.");
        }
    }

    /** Tells whether a text can be one. */
    public static boolean isValid(String text) {
        return Identifier.isValid(text) && !text.contains("@");
    }

    public static StakeholderId parse(String text) {
        return new StakeholderId(text);
    }

    @Override
    public int compareTo(StakeholderId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
