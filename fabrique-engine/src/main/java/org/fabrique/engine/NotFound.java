package org.fabrique.engine;

import org.fabrique.core.FabriqueException;
import org.fabrique.core.Message;

/** There is no such thing in the eyes of the actor: it does not exist, or it is not shown. */
public final class NotFound extends FabriqueException {

    private static final long serialVersionUID = 1L;

    NotFound(Object id) {
        super("NOT_FOUND", Message.of("Introuvable : %s.".formatted(id), "Not found: %s.".formatted(id)));
    }
}
