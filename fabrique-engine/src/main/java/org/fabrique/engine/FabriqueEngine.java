package org.fabrique.engine;

import static java.util.Objects.requireNonNull;

import org.fabrique.core.access.Actor;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.matching.MatchingEngine;
import org.fabrique.persistence.Storage;

/**
 * The whole method behind one door.
 * <pre>{@code
 * try (FabriqueEngine engine = FabriqueEngine.open(storage)) {
 *     Workshop workshop = engine.as(actor);
 *     workshop.needs().capture(need);
 *     MatchResult result = workshop.needs().match(need.id());
 * }
 * }</pre>
 * It is thread-safe. It owns the storage it was opened on and closes it with itself. Nothing runs by itself.
 */
public final class FabriqueEngine implements AutoCloseable {

    private final Storage storage;
    private final Gazetteer gazetteer;
    private final MatchingEngine matching;
    private final Shelf shelf;

    private FabriqueEngine(Storage storage, Gazetteer gazetteer, MatchingEngine matching, Shelf shelf) {
        this.storage = requireNonNull(storage, "storage");
        this.gazetteer = requireNonNull(gazetteer, "gazetteer");
        this.matching = requireNonNull(matching, "matching");
        this.shelf = shelf;
    }

    /** Returns the engine on a storage, with the standard matching and no knowledge of territories. */
    public static FabriqueEngine open(Storage storage) {
        return new FabriqueEngine(storage, Gazetteer.empty(), MatchingEngine.standard(), new Shelf(storage));
    }

    /** Returns this engine knowing the territories; both share the storage. */
    public FabriqueEngine with(Gazetteer places) {
        return new FabriqueEngine(storage, places, matching, shelf);
    }

    /** Returns this engine with another matching; both share the storage. */
    public FabriqueEngine with(MatchingEngine other) {
        return new FabriqueEngine(storage, gazetteer, other, shelf);
    }

    /** Returns what an actor can do. */
    public Workshop as(Actor actor) {
        return new Workshop(this, new Guard(actor));
    }

    @Override
    public void close() {
        storage.close();
    }

    Storage storage() {
        return storage;
    }

    Gazetteer gazetteer() {
        return gazetteer;
    }

    MatchingEngine matching() {
        return matching;
    }

    Shelf shelf() {
        return shelf;
    }
}
