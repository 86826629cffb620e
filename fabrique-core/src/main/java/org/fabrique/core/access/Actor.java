package org.fabrique.core.access;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.fabrique.core.FabriqueId;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, in what quality, and for which fabriques. It is not a user account: the host knows who logged in.
 *
 * @param fabriques the fabriques the actor acts for; empty for the network, the public and the system
 */
public record Actor(ActorId id, ActorRole role, Set<FabriqueId> fabriques) {

    public Actor {
        requireNonNull(id, "id");
        requireNonNull(role, "role");
        fabriques = Collections.unmodifiableSortedSet(new TreeSet<>(fabriques));
    }

    public static Actor of(ActorId id, ActorRole role, FabriqueId... fabriques) {
        return new Actor(id, role, Set.of(fabriques));
    }

    /** Returns anybody, known by nothing. */
    public static Actor anybody() {
        return of(new ActorId("public"), ActorRole.PUBLIC);
    }

    /** Tells whether the actor acts for the fabrique that keeps something. */
    public boolean actsFor(@Nullable FabriqueId keeper) {
        return keeper != null && fabriques.contains(keeper);
    }
}
