package org.fabrique.core;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days during which something holds, from its first day to its last day included; no last day means it still
 * holds.
 */
public record Period(LocalDate fromInclusive, @Nullable LocalDate toInclusive) {

    public Period {
        requireNonNull(fromInclusive, "fromInclusive");
        if (toInclusive != null && toInclusive.isBefore(fromInclusive)) {
            throw new IllegalArgumentException(
                    "A period cannot end (%s) before it begins (%s).".formatted(toInclusive, fromInclusive));
        }
    }

    public static Period since(LocalDate first) {
        return new Period(first, null);
    }

    public static Period between(LocalDate first, LocalDate last) {
        return new Period(first, requireNonNull(last, "last"));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(fromInclusive) && (toInclusive == null || !day.isAfter(toInclusive));
    }

    /** Tells whether there is a day in both. */
    public boolean overlaps(Period other) {
        return contains(other.fromInclusive) || other.contains(fromInclusive);
    }

    /** Returns this period ended on the given day. */
    public Period until(LocalDate last) {
        return between(fromInclusive, last);
    }
}
