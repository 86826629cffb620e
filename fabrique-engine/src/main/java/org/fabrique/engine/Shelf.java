package org.fabrique.engine;

import java.util.List;
import org.fabrique.core.solution.Solution;
import org.fabrique.matching.Catalogue;
import org.fabrique.persistence.Pages;
import org.fabrique.persistence.Storage;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.SolutionQuery;
import org.jspecify.annotations.Nullable;

/**
 * The kept solutions and the last catalogue made of them: read again after a change, built again when what is shown
 * differs. It is thread-safe.
 */
final class Shelf {

    private final Storage storage;
    private @Nullable List<Versioned<Solution>> kept;
    private List<Versioned<Solution>> shown = List.of();
    private Catalogue catalogue = Catalogue.of(List.of());

    Shelf(Storage storage) {
        this.storage = storage;
    }

    /** Returns the catalogue of what the guard shows: nobody's hidden solution weighs in what others find. */
    synchronized Catalogue catalogue(Guard guard) {
        List<Versioned<Solution>> all = kept == null ? read() : kept;
        kept = all;
        List<Versioned<Solution>> visible = guard.visible(all, Subjects::of);
        if (!visible.equals(shown)) {
            catalogue = Catalogue.of(visible.stream().map(Versioned::value).toList());
            shown = visible;
        }
        return catalogue;
    }

    /** The solutions changed: they are read again when they are next needed. */
    synchronized void forget() {
        kept = null;
    }

    private List<Versioned<Solution>> read() {
        return storage.read(view -> Pages.all(view.solutions(), SolutionQuery.all()));
    }
}
