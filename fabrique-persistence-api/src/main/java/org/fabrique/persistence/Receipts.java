package org.fabrique.persistence;

import java.time.Instant;
import java.util.Optional;

/** The receipts of the actor who writes. {@link Once} is how they are used. */
public interface Receipts {

    /** Returns the receipt of the actor under a key; empty when there is none, or it was forgotten. */
    Optional<Receipt> find(String key);

    /**
     * Keeps what is answered, under the act of the unit.
     *
     * @throws IllegalArgumentException when the actor has a receipt under this key
     */
    void keep(String key, String request, String answer);

    /** Forgets the receipts of all actors from before a moment; returns how many there were. */
    long forgetBefore(Instant moment);

    /** Returns the failure of a receipt that is kept twice. */
    static IllegalArgumentException taken(String key) {
        return new IllegalArgumentException("There is a receipt under the key %s.".formatted(key));
    }
}
