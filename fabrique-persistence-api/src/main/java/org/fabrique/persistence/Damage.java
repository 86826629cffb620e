package org.fabrique.persistence;

import static java.util.Objects.requireNonNull;

import org.fabrique.core.Message;

/**
 * Something in a storage that is not what was written there. Other things can still be read.
 *
 * @param place a kind of thing, such as {@code need}, or {@code store} for what concerns all
 * @param id the identity of the thing, or an empty text when it is not known
 * @param what what was found; it repeats nothing of what stands there
 */
public record Damage(String place, String id, Message what) {

    public Damage {
        requireNonNull(place, "place");
        requireNonNull(id, "id");
        requireNonNull(what, "what");
    }
}
