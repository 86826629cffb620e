package org.fabrique.core.network;

import org.fabrique.core.Identifier;

/** The identity of a {@link Network}. */
public record NetworkId(String value) implements Comparable<NetworkId> {

    public NetworkId {
        Identifier.check(value, "network");
    }

    public static NetworkId parse(String text) {
        return new NetworkId(text);
    }

    @Override
    public int compareTo(NetworkId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
