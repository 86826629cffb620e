package org.fabrique.core;

/** The identity of a programme: what a funder and several fabriques undertake together. */
public record ProgrammeId(String value) implements Comparable<ProgrammeId> {

    public ProgrammeId {
        Identifier.check(value, "programme");
    }

    public static ProgrammeId parse(String text) {
        return new ProgrammeId(text);
    }

    @Override
    public int compareTo(ProgrammeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
