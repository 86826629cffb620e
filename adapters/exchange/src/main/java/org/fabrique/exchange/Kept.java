package org.fabrique.exchange;

import java.util.HashSet;
import java.util.Set;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.View;

/** Which things a view holds: many rows name the same few, and each is looked for once. Not thread-safe. */
final class Kept {

    private record Named(String kind, Object id) {}

    private final View view;
    private final Set<Named> found = new HashSet<>();

    Kept(View view) {
        this.view = view;
    }

    <I> boolean has(Kind<I, ?, ?> kind, I id) {
        Named named = new Named(kind.name(), id);
        if (!found.contains(named) && view.register(kind).find(id).isPresent()) {
            found.add(named);
        }
        return found.contains(named);
    }
}
