package org.fabrique.persistence;

import org.fabrique.core.Message;

/** A cursor was altered, or belongs to another list. Its text is not repeated here: it came from outside. */
public final class BadCursorException extends StorageException {

    private static final long serialVersionUID = 1L;

    public BadCursorException() {
        super(
                "BAD_CURSOR",
                Message.of(
                        "Ce curseur a été modifié, ou vient d'une autre liste.",
                        "This cursor was altered, or comes from another list."));
    }
}
