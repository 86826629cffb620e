package org.fabrique.persistence;

import org.fabrique.core.Message;

/**
 * A unit was used, or asked to be kept, after something in it had failed. Nothing of it is kept; the cause is its first
 * failure.
 */
public final class UnitFailedException extends StorageException {

    private static final long serialVersionUID = 1L;

    public UnitFailedException(Throwable firstFailure) {
        super(
                "UNIT_FAILED",
                Message.of(
                        "Une étape de cette unité de travail a échoué ; rien n'en est gardé.",
                        "A step of this unit of work failed; nothing of it is kept."),
                firstFailure);
    }
}
