package org.fabrique.core.solution;

import org.fabrique.core.Identifier;

/** The identity of a {@link Solution}. */
public record SolutionId(String value) implements Comparable<SolutionId> {

    public SolutionId {
        Identifier.check(value, "solution");
    }

    public static SolutionId parse(String text) {
        return new SolutionId(text);
    }

    @Override
    public int compareTo(SolutionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
