package org.fabrique.exchange;

import static java.util.Objects.requireNonNull;

import org.fabrique.core.resource.Service;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a directory: what exists, and whom to call when that was asked for.
 *
 * @param contact null when it was not asked for, or nobody is named
 */
public record Listing(Service service, @Nullable Contact contact) {

    public Listing {
        requireNonNull(service, "service");
    }

    /**
     * Whom to call: personal data, which a host keeps among its persons or not at all.
     *
     * @param name who answers, or null
     * @param phone as the directory writes it, or null
     * @param mail as the directory writes it, or null
     */
    public record Contact(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String mail) {

        /** Returns no word of it. */
        @Override
        public String toString() {
            return "Contact[…]";
        }
    }
}
