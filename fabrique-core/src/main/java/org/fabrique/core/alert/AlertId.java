package org.fabrique.core.alert;

import org.fabrique.core.Identifier;

/** The identity of a {@link Alert}. */
public record AlertId(String value) implements Comparable<AlertId> {

    public AlertId {
        Identifier.check(value, "alert");
    }

    public static AlertId parse(String text) {
        return new AlertId(text);
    }

    @Override
    public int compareTo(AlertId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
