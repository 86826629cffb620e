package org.fabrique.engine;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fabrique.persistence.Storage;

/** What all engines on one storage have in common, and what ends with them: first those who look by themselves. */
final class Life implements AutoCloseable {

    private final Storage storage;
    private final Shelf shelf;
    private final Reception reception = new Reception();
    private final Set<Watching> watching = ConcurrentHashMap.newKeySet();
    private volatile boolean ended;

    Life(Storage storage, Shelf shelf) {
        this.storage = requireNonNull(storage, "storage");
        this.shelf = shelf;
    }

    Storage storage() {
        return storage;
    }

    Shelf shelf() {
        return shelf;
    }

    Reception reception() {
        return reception;
    }

    /** Notes who looks by itself until it is closed, and is closed before the storage. */
    void begin(Watching begun) {
        if (ended) {
            throw new IllegalStateException("The engine is closed.");
        }
        watching.add(begun);
    }

    void end(Watching closed) {
        watching.remove(closed);
    }

    @Override
    public void close() {
        ended = true;
        watching.forEach(Watching::close);
        reception.close();
        try (storage) {
            shelf.close();
        }
    }
}
