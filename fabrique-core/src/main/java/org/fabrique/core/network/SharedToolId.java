package org.fabrique.core.network;

import org.fabrique.core.Identifier;

/** The identity of a {@link SharedTool}. */
public record SharedToolId(String value) implements Comparable<SharedToolId> {

    public SharedToolId {
        Identifier.check(value, "shared tool");
    }

    public static SharedToolId parse(String text) {
        return new SharedToolId(text);
    }

    @Override
    public int compareTo(SharedToolId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
