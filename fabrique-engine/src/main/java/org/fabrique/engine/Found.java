package org.fabrique.engine;

import static java.util.Objects.requireNonNull;

import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Versioned;

/**
 * A thing that a search found.
 *
 * @param id its identity, as a text
 */
public record Found(Kind<?, ?, ?> kind, String id, Versioned<?> thing) {

    public Found {
        requireNonNull(kind, "kind");
        requireNonNull(id, "id");
        requireNonNull(thing, "thing");
    }
}
