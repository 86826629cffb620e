package org.fabrique.persistence;

import org.fabrique.core.Message;

/** A save was made from an outdated version. Nothing was overwritten; both versions can still be read and compared. */
public final class StaleWriteException extends StorageException {

    private static final long serialVersionUID = 1L;

    private final String kind;
    private final String id;
    private final long expected;
    private final long found;
    private final transient Act last;

    /**
     * Tells of a conflict.
     *
     * @param found the version the thing is at
     * @param last the act that made it so
     */
    public StaleWriteException(Kind<?, ?, ?> kind, String id, long expected, long found, Act last) {
        super(
                "CONFLICT",
                Message.of(
                        "%s %s : version %d attendue, %d trouvée (modifiée par %s)."
                                .formatted(kind.label().fr(), id, expected, found, last),
                        "%s %s: version %d expected, %d found (changed by %s)."
                                .formatted(kind.label().en(), id, expected, found, last)));
        this.kind = kind.name();
        this.id = id;
        this.expected = expected;
        this.found = found;
        this.last = last;
    }

    /** Returns the name of the kind, such as {@code need}. */
    public String kind() {
        return kind;
    }

    public String id() {
        return id;
    }

    /** Returns the version the save was made from. */
    public long expected() {
        return expected;
    }

    /** Returns the version the thing is at. */
    public long found() {
        return found;
    }

    /** Returns who made it so, and when. */
    public Act last() {
        return last;
    }

    @Override
    public boolean isRetryable() {
        return true;
    }
}
