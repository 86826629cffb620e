package org.fabrique.persistence;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.fabrique.core.access.ActorId;

/**
 * Who writes, and when: said with each unit of work, and kept with all that the unit writes.
 * <p>
 * The actor is an identity, never a name. The moment is that of the caller; the storage has no clock, and orders nothing
 * by it.
 *
 * @param at to the microsecond, as every storage keeps it: what is finer is cut off
 */
public record Act(ActorId by, Instant at) {

    /** Before it and from the year 10000 on, storages do not agree on what a moment is. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    public Act {
        requireNonNull(by, "by");
        if (at.isBefore(FIRST) || at.isAfter(LAST)) {
            throw new IllegalArgumentException(
                    "The moment of an act (%s) must be in the years 1 to 9999.".formatted(at));
        }
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    public static Act of(ActorId by, Instant at) {
        return new Act(by, at);
    }

    @Override
    public String toString() {
        return by + ", " + at;
    }
}
