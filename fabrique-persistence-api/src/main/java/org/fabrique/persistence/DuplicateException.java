package org.fabrique.persistence;

import org.fabrique.core.Message;

/** Something was added under an identity that is taken; what has it was left as it is. */
public final class DuplicateException extends StorageException {

    private static final long serialVersionUID = 1L;

    private final String kind;
    private final String id;

    public DuplicateException(Kind<?, ?, ?> kind, String id) {
        super(
                "DUPLICATE_ID",
                Message.of(
                        "%s %s : cette identité est déjà prise."
                                .formatted(kind.label().fr(), id),
                        "%s %s: this identity is taken.".formatted(kind.label().en(), id)));
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
