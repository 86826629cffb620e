package org.fabrique.examples.door;

import java.util.Optional;
import java.util.function.Function;
import org.fabrique.engine.Workshop;
import org.jspecify.annotations.Nullable;

/**
 * One call through the door.
 *
 * @param key the name of the request when it may come twice, or null
 * @param does makes the call and tells what it was answered, on one line
 */
record Call(@Nullable String key, Function<Workshop, String> does) {

    boolean mayComeTwice() {
        return key != null;
    }

    /** Makes the call; returns what it was answered. */
    String on(Workshop workshop) {
        return does.apply(Optional.ofNullable(key).map(workshop::once).orElse(workshop));
    }
}
