package org.fabrique.core;

/** The identity of a fabrique: the local structure that keeps a need, a resource or an initiative. */
public record FabriqueId(String value) implements Comparable<FabriqueId> {

    public FabriqueId {
        Identifier.check(value, "fabrique");
    }

    public static FabriqueId parse(String text) {
        return new FabriqueId(text);
    }

    @Override
    public int compareTo(FabriqueId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
