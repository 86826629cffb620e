package org.fabrique.core.access;

import org.fabrique.core.Identifier;

/** The identity of an {@link Actor}. It must not be a name or an address: audits keep it. */
public record ActorId(String value) implements Comparable<ActorId> {

    public ActorId {
        Identifier.check(value, "actor");
    }

    public static ActorId parse(String text) {
        return new ActorId(text);
    }

    @Override
    public int compareTo(ActorId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
