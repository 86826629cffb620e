package org.fabrique.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.matching.Catalogue;
import org.fabrique.persistence.Change;
import org.fabrique.persistence.History;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Position;
import org.fabrique.persistence.Storage;
import org.fabrique.persistence.View;
import org.fabrique.persistence.query.SolutionQuery;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of the kept solutions. It follows the history of the storage, so whatever was kept before it is asked is in
 * it, whoever wrote: this engine, another one, another process. It is made of the storage alone, and lost with itself. It is
 * thread-safe.
 */
final class Shelf {

    private final Storage storage;
    private final Map<SolutionId, Solution> kept = new TreeMap<>();
    private @Nullable Position read;
    private Catalogue all = Catalogue.of(List.of());

    Shelf(Storage storage) {
        this.storage = storage;
    }

    /** Returns the catalogue of what the guard shows: nobody's hidden solution weighs in what others find. */
    synchronized Catalogue catalogue(Guard guard) {
        if (storage.<Boolean>read(this::follow)) {
            all = Catalogue.of(kept.values());
        }
        Set<SolutionId> hidden = kept.values().stream()
                .filter(solution -> !guard.sees(Subjects.of(solution)))
                .map(Solution::id)
                .collect(Collectors.toSet());
        return hidden.isEmpty() ? all : all.without(hidden);
    }

    /** Returns whether a solution came or changed since the last time. */
    private boolean follow(View view) {
        Position from = read;
        Position end = view.history().end();
        boolean changed = from == null ? readAll(view) : readChanged(view, from, end);
        read = end;
        return changed;
    }

    private boolean readAll(View view) {
        view.solutions().each(SolutionQuery.all(), solution -> keep(solution.value()));
        return true;
    }

    private boolean readChanged(View view, Position from, Position end) {
        boolean changed = false;
        Position at = from;
        while (at.compareTo(end) < 0) {
            List<Change> lines = view.history().after(at, History.MOST);
            for (Change line : lines) {
                changed |= line.isOf(Kind.SOLUTIONS) && readAgain(view, new SolutionId(line.id()));
            }
            at = lines.get(lines.size() - 1).at();
        }
        return changed;
    }

    private boolean readAgain(View view, SolutionId id) {
        view.solutions().find(id).ifPresent(solution -> keep(solution.value()));
        return true;
    }

    private void keep(Solution solution) {
        kept.put(solution.id(), solution);
    }
}
