package org.fabrique.core.need;

import org.fabrique.core.Identifier;

/** The identity of a {@link Need}. */
public record NeedId(String value) implements Comparable<NeedId> {

    public NeedId {
        Identifier.check(value, "need");
    }

    public static NeedId parse(String text) {
        return new NeedId(text);
    }

    @Override
    public int compareTo(NeedId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
