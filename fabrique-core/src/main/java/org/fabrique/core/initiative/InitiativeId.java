package org.fabrique.core.initiative;

import org.fabrique.core.Identifier;

/** The identity of an {@link Initiative}. */
public record InitiativeId(String value) implements Comparable<InitiativeId> {

    public InitiativeId {
        Identifier.check(value, "initiative");
    }

    public static InitiativeId parse(String text) {
        return new InitiativeId(text);
    }

    @Override
    public int compareTo(InitiativeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
