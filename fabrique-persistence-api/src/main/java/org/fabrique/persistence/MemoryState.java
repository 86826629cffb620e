package org.fabrique.persistence;

import java.util.HashMap;
import java.util.Map;
import org.fabrique.persistence.query.Query;

/** All shelves at one moment; it never changes. */
final class MemoryState {

    private static final MemoryState EMPTY = new MemoryState(Map.of());

    private final Map<Kind<?, ?, ?>, MemoryShelf<?>> shelves;

    private MemoryState(Map<Kind<?, ?, ?>, MemoryShelf<?>> shelves) {
        this.shelves = shelves;
    }

    static MemoryState empty() {
        return EMPTY;
    }

    /** Returns the shelf of a kind, to read only. */
    @SuppressWarnings("unchecked") // A shelf is only ever put under its own kind.
    <T, Q extends Query<T>> MemoryShelf<T> shelf(Kind<?, T, Q> kind) {
        return (MemoryShelf<T>) shelves.getOrDefault(kind, MemoryShelf.EMPTY);
    }

    MemoryState with(Map<Kind<?, ?, ?>, MemoryShelf<?>> changed) {
        Map<Kind<?, ?, ?>, MemoryShelf<?>> all = new HashMap<>(shelves);
        all.putAll(changed);
        return new MemoryState(all);
    }
}
