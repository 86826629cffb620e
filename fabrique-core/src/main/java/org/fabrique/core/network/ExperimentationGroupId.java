package org.fabrique.core.network;

import org.fabrique.core.Identifier;

/** The identity of an {@link ExperimentationGroup}. */
public record ExperimentationGroupId(String value) implements Comparable<ExperimentationGroupId> {

    public ExperimentationGroupId {
        Identifier.check(value, "group of experimentation");
    }

    public static ExperimentationGroupId parse(String text) {
        return new ExperimentationGroupId(text);
    }

    @Override
    public int compareTo(ExperimentationGroupId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
