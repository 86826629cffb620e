package org.fabrique.engine;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.fabrique.core.access.Actor;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.matching.Catalogue;
import org.fabrique.matching.MatchingEngine;
import org.fabrique.persistence.Storage;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.SolutionQuery;
import org.jspecify.annotations.Nullable;

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
    private final AtomicReference<@Nullable List<Versioned<Solution>>> solutions;

    private FabriqueEngine(
            Storage storage,
            Gazetteer gazetteer,
            MatchingEngine matching,
            AtomicReference<@Nullable List<Versioned<Solution>>> solutions) {
        this.storage = requireNonNull(storage, "storage");
        this.gazetteer = requireNonNull(gazetteer, "gazetteer");
        this.matching = requireNonNull(matching, "matching");
        this.solutions = solutions;
    }

    /** Returns the engine on a storage, with the standard matching and no knowledge of territories. */
    public static FabriqueEngine open(Storage storage) {
        return new FabriqueEngine(storage, Gazetteer.empty(), MatchingEngine.standard(), new AtomicReference<>());
    }

    /** Returns this engine knowing the territories; both share the storage. */
    public FabriqueEngine with(Gazetteer places) {
        return new FabriqueEngine(storage, places, matching, solutions);
    }

    /** Returns this engine with another matching; both share the storage. */
    public FabriqueEngine with(MatchingEngine other) {
        return new FabriqueEngine(storage, gazetteer, other, solutions);
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

    /** Returns the catalogue of what the guard shows: nobody's hidden solution weighs in what others find. */
    Catalogue catalogue(Guard guard) {
        List<Versioned<Solution>> kept = solutions.updateAndGet(known -> known == null ? read() : known);
        return Catalogue.of(guard.visible(requireNonNull(kept), Subjects::of).stream()
                .map(Versioned::value)
                .toList());
    }

    /** The solutions changed: they are read again when they are next needed. */
    void forgetSolutions() {
        solutions.set(null);
    }

    private List<Versioned<Solution>> read() {
        return storage.read(view -> Pages.all(view.solutions(), SolutionQuery.all()));
    }
}
