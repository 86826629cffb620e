package org.fabrique.core.resource;

import org.fabrique.core.Identifier;

/** The identity of a {@link LocalResource}. */
public record ResourceId(String value) implements Comparable<ResourceId> {

    public ResourceId {
        Identifier.check(value, "resource");
    }

    public static ResourceId parse(String text) {
        return new ResourceId(text);
    }

    @Override
    public int compareTo(ResourceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
