package org.fabrique.core.alert;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * That a fabrique is told of something.
 * <p>
 * It decides nothing and changes nothing, and whoever raises it may raise it twice: the identity tells that it is the
 * same. It has no words of people in it and names nobody. This type is immutable.
 *
 * @param fabrique who is told
 * @param seenOn the first day somebody of the fabrique saw it, or null while nobody has
 */
public record Alert(
        AlertId id,
        FabriqueId fabrique,
        Occasion occasion,
        LocalDate raisedOn,
        @Nullable LocalDate seenOn) {

    public Alert {
        requireNonNull(id, "id");
        requireNonNull(fabrique, "fabrique");
        requireNonNull(occasion, "occasion");
        requireNonNull(raisedOn, "raisedOn");
        if (seenOn != null && seenOn.isBefore(raisedOn)) {
            throw Refusal.of(
                    "Une alerte du %s ne peut pas avoir été vue avant, le %s.".formatted(raisedOn, seenOn),
                    "An alert of %s cannot have been seen before, on %s.".formatted(raisedOn, seenOn));
        }
    }

    /** Returns an alert that nobody has seen yet. */
    public static Alert raised(AlertId id, FabriqueId fabrique, Occasion occasion, LocalDate on) {
        return new Alert(id, fabrique, occasion, on, null);
    }

    public AlertKind kind() {
        return occasion.kind();
    }

    public boolean isSeen() {
        return seenOn != null;
    }

    /**
     * Returns this alert once it was seen; the first day counts.
     *
     * @throws IllegalArgumentException when the day lies before the alert
     */
    public Alert seen(LocalDate on) {
        return isSeen() ? this : new Alert(id, fabrique, occasion, raisedOn, on);
    }
}
