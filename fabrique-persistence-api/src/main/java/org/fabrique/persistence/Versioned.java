package org.fabrique.persistence;

import static java.util.Objects.requireNonNull;

/**
 * A thing as it is kept, and the version it is at: 1 when it was added, one more at each save.
 * <p>
 * The version is not part of the thing: two equal things can have different versions.
 *
 * @param last the act that made it what it is
 */
public record Versioned<T>(T value, long version, Act last) {

    public Versioned {
        requireNonNull(value, "value");
        requireNonNull(last, "last");
        if (version < 1) {
            throw new IllegalArgumentException("The version (%d) must be at least 1.".formatted(version));
        }
    }

    public static <T> Versioned<T> first(T value, Act act) {
        return new Versioned<>(value, 1, act);
    }

    /** Returns what the thing becomes by an act, one version further. */
    public Versioned<T> next(T becomes, Act act) {
        return new Versioned<>(becomes, version + 1, act);
    }
}
