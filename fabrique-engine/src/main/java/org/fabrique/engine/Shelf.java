package org.fabrique.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.Subject;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.matching.Catalogue;
import org.fabrique.persistence.Change;
import org.fabrique.persistence.History;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Position;
import org.fabrique.persistence.Storage;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.View;
import org.fabrique.persistence.query.SolutionQuery;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of the kept solutions. It follows the history of the storage, so whatever was kept before it is asked is in
 * it, whoever wrote: this engine, another one, another process. It holds nothing that is not in the storage. It is
 * thread-safe.
 */
abstract class Shelf implements AutoCloseable {

    private static final Guard ANYBODY = new Guard(Actor.anybody());

    private final Storage storage;
    private final Map<SolutionId, Subject> notForAll = new HashMap<>();
    private @Nullable Position read;

    Shelf(Storage storage) {
        this.storage = storage;
    }

    /**
     * Returns the catalogue of what the guard shows: nobody's hidden solution weighs in what others find. How often it has changed
     * would tell of what is hidden, so all its states bear one number; the run of an answer tells them apart.
     */
    final synchronized Catalogue catalogue(Guard guard) {
        read = storage.<Position>read(this::follow);
        Set<SolutionId> hidden = notForAll.entrySet().stream()
                .filter(each -> !guard.sees(each.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Catalogue now = now();
        return hidden.isEmpty() ? now : now.without(hidden);
    }

    /**
     * Begins with what the storage holds.
     *
     * @return from where on in the history it has to be followed
     */
    abstract Position begin(View view, List<Solution> all);

    /** Takes solutions, each in the place of the one of its identity if there is one. */
    abstract void put(Collection<Solution> solutions, View view);

    /** Returns the catalogue of all that was taken, the same one until more is. */
    abstract Catalogue now();

    @Override
    public void close() {}

    /** Forgets how far it has come: the next who asks begins anew. */
    final void beginAnew() {
        read = null;
    }

    private Position follow(View view) {
        Position from = read == null ? beginning(view) : read;
        Position end = view.history().end();
        List<Solution> changed = changed(view, from, end).stream()
                .map(view.solutions()::find)
                .flatMap(Optional::stream)
                .map(Versioned::value)
                .toList();
        if (!changed.isEmpty()) {
            changed.forEach(this::note);
            put(changed, view);
        }
        return end;
    }

    private Position beginning(View view) {
        List<Solution> all = new ArrayList<>();
        view.solutions().each(SolutionQuery.all(), solution -> all.add(solution.value()));
        notForAll.clear();
        all.forEach(this::note);
        return begin(view, all);
    }

    private void note(Solution solution) {
        Subject subject = Subjects.of(solution);
        if (ANYBODY.sees(subject)) {
            notForAll.remove(solution.id());
        } else {
            notForAll.put(solution.id(), subject);
        }
    }

    private static Set<SolutionId> changed(View view, Position from, Position end) {
        Set<SolutionId> changed = new LinkedHashSet<>();
        Position at = from;
        while (at.compareTo(end) < 0) {
            List<Change> lines = view.history().after(at, History.MOST);
            lines.stream()
                    .filter(line -> line.isOf(Kind.SOLUTIONS))
                    .forEach(line -> changed.add(new SolutionId(line.id())));
            at = lines.get(lines.size() - 1).at();
        }
        return changed;
    }
}
