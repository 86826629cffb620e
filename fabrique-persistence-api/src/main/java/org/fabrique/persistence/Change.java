package org.fabrique.persistence;

import static java.util.Objects.requireNonNull;

/**
 * One line of the {@link History}: a thing came to a version, or was erased. It tells of which thing, and nothing of what
 * stands in it.
 *
 * @param kind the name of its kind, such as {@code need}
 * @param id its identity
 * @param version 1 when it was added
 * @param erased whether it is gone since then, which only befalls persons
 * @param act who did it, and when
 */
public record Change(Position at, String kind, String id, long version, boolean erased, Act act) {

    public Change {
        requireNonNull(at, "at");
        requireNonNull(kind, "kind");
        requireNonNull(id, "id");
        requireNonNull(act, "act");
        if (version < 1) {
            throw new IllegalArgumentException("The version (%d) must be at least 1.".formatted(version));
        }
    }

    /** Tells whether the thing was added. */
    public boolean isFirst() {
        return version == 1;
    }

    /** Tells whether the thing is of a kind. */
    public boolean isOf(Kind<?, ?, ?> wanted) {
        return kind.equals(wanted.name());
    }
}
