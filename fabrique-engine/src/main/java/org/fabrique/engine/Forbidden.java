package org.fabrique.engine;

import org.fabrique.core.FabriqueException;
import org.fabrique.core.Message;
import org.fabrique.core.access.Action;
import org.fabrique.core.access.Decision;
import org.fabrique.core.access.Subject;

/** The actor sees the thing but may not do this to it. */
public final class Forbidden extends FabriqueException {

    private static final long serialVersionUID = 1L;

    Forbidden(Action action, Subject subject, Decision decision) {
        super(
                "FORBIDDEN",
                Message.of(
                        "Interdit : %s (%s). %s"
                                .formatted(
                                        action.label().fr(),
                                        subject.kind().label().fr(),
                                        decision.reason().fr()),
                        "Forbidden: %s (%s). %s"
                                .formatted(
                                        action.label().en(),
                                        subject.kind().label().en(),
                                        decision.reason().en())));
    }
}
