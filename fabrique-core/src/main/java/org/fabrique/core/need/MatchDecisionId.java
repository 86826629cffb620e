package org.fabrique.core.need;

import org.fabrique.core.Identifier;

/** The identity of a {@link MatchDecision}. */
public record MatchDecisionId(String value) implements Comparable<MatchDecisionId> {

    public MatchDecisionId {
        Identifier.check(value, "decision");
    }

    public static MatchDecisionId parse(String text) {
        return new MatchDecisionId(text);
    }

    @Override
    public int compareTo(MatchDecisionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
