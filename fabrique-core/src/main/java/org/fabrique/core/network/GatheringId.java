package org.fabrique.core.network;

import org.fabrique.core.Identifier;

/** The identity of a {@link Gathering}. */
public record GatheringId(String value) implements Comparable<GatheringId> {

    public GatheringId {
        Identifier.check(value, "gathering");
    }

    public static GatheringId parse(String text) {
        return new GatheringId(text);
    }

    @Override
    public int compareTo(GatheringId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
