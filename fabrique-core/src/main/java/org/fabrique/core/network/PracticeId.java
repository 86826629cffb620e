package org.fabrique.core.network;

import org.fabrique.core.Identifier;

/** The identity of a {@link Practice}. */
public record PracticeId(String value) implements Comparable<PracticeId> {

    public PracticeId {
        Identifier.check(value, "practice");
    }

    public static PracticeId parse(String text) {
        return new PracticeId(text);
    }

    @Override
    public int compareTo(PracticeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
