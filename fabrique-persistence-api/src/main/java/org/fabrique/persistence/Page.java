package org.fabrique.persistence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list, and where the rest begins.
 *
 * @param items in the order of the list; empty when nothing is left
 * @param next where the next page begins, or null when this is the last
 */
public record Page<T>(List<T> items, @Nullable Cursor next) {

    public Page {
        items = List.copyOf(items);
    }

    /** Tells whether nothing is left after this page. */
    public boolean isLast() {
        return next == null;
    }
}
