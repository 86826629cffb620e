package org.fabrique.engine;

import java.time.LocalDate;
import org.fabrique.core.access.Action;
import org.fabrique.core.alert.Alert;
import org.fabrique.core.alert.AlertId;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.AlertQuery;

/** What an actor can do with the alerts of the fabriques. They are raised by the engine. */
public final class Alerts extends Things<AlertId, Alert, AlertQuery> {

    Alerts(FabriqueEngine engine, Guard guard) {
        super(engine, guard, Kind.ALERTS, Subjects::of);
    }

    /**
     * Keeps that an alert was seen; the first day counts.
     *
     * @throws Refused when the day lies before the alert
     */
    public Versioned<Alert> seen(AlertId id, LocalDate on) {
        return changed(id, Action.CHANGE, "seen %s %s".formatted(id, on), one -> one.seen(on));
    }
}
