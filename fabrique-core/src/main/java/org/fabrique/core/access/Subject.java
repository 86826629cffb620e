package org.fabrique.core.access;

import static java.util.Objects.requireNonNull;

import org.fabrique.core.FabriqueId;
import org.jspecify.annotations.Nullable;

/**
 * What an access decision looks at: the kind of thing, who keeps it and to whom it is shown. It is never the thing
 * itself, so a refusal cannot leak it.
 *
 * @param fabrique the fabrique that keeps it, or null for what belongs to the whole network
 */
public record Subject(SubjectKind kind, @Nullable FabriqueId fabrique, Visibility visibility) {

    public Subject {
        requireNonNull(kind, "kind");
        requireNonNull(visibility, "visibility");
    }
}
