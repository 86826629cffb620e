package org.fabrique.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.fabrique.persistence.query.Query;
import org.jspecify.annotations.Nullable;

/** Walks through a whole list, page after page, inside one view or unit. */
public final class Pages {

    private Pages() {}

    /** Returns every thing that matches, in the order of the register; all of them are in memory at once. */
    public static <T, Q extends Query<T>> List<Versioned<T>> all(Register<?, T, Q> register, Q query) {
        List<Versioned<T>> all = new ArrayList<>();
        forEach(register, query, all::add);
        return all;
    }

    /** Gives every thing that matches to the visitor, in the order of the register and in bounded memory. */
    public static <T, Q extends Query<T>> void forEach(
            Register<?, T, Q> register, Q query, Consumer<? super Versioned<T>> visitor) {
        PageRequest request = PageRequest.first(PageRequest.LARGEST);
        @Nullable Cursor next;
        do {
            Page<Versioned<T>> page = register.list(query, request);
            page.items().forEach(visitor);
            next = page.next();
            request = next == null ? request : request.next(next);
        } while (next != null);
    }
}
