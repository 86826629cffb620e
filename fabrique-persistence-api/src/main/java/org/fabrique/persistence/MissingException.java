package org.fabrique.persistence;

import org.fabrique.core.Message;

/** Something was saved that was never added. */
public final class MissingException extends StorageException {

    private static final long serialVersionUID = 1L;

    private final String kind;
    private final String id;

    public MissingException(Kind<?, ?, ?> kind, String id) {
        super(
                "NOT_FOUND",
                Message.of(
                        "%s %s : introuvable.".formatted(kind.label().fr(), id),
                        "%s %s: there is none.".formatted(kind.label().en(), id)));
        this.kind = kind.name();
        this.id = id;
    }

    /** Returns the name of the kind, such as {@code need}. */
    public String kind() {
        return kind;
    }

    public String id() {
        return id;
    }
}
