package org.fabrique.persistence;

import static java.util.Objects.requireNonNull;

/**
 * A thing whose words seem to name a person. Words are people's, so nothing is changed in them: a person looks, and redacts
 * what has to be.
 *
 * @param kind the name of its kind, such as {@code need}
 * @param id its identity
 */
public record Mention(String kind, String id) {

    public Mention {
        requireNonNull(kind, "kind");
        requireNonNull(id, "id");
    }
}
