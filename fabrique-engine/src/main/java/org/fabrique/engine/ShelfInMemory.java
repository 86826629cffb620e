package org.fabrique.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.matching.Catalogue;
import org.fabrique.persistence.Position;
import org.fabrique.persistence.Storage;
import org.fabrique.persistence.View;
import org.jspecify.annotations.Nullable;

/** A catalogue that is lost with itself, and made again when a solution has changed: a tenth of a second for a thousand. */
final class ShelfInMemory extends Shelf {

    private final Map<SolutionId, Solution> kept = new TreeMap<>();
    private @Nullable Catalogue made;

    ShelfInMemory(Storage storage) {
        super(storage);
    }

    @Override
    Position begin(View view, List<Solution> all) {
        put(all, view);
        return view.history().end();
    }

    @Override
    void put(Collection<Solution> solutions, View view) {
        solutions.forEach(solution -> kept.put(solution.id(), solution));
        made = null;
    }

    /** Reading the words of the lexicon takes a while: it waits until somebody asks. */
    @Override
    Catalogue now() {
        Catalogue now = made == null ? Catalogue.of(kept.values()) : made;
        made = now;
        return now;
    }
}
