package org.fabrique.engine;

import java.util.ArrayList;
import java.util.List;
import org.fabrique.persistence.Page;
import org.fabrique.persistence.PageRequest;
import org.fabrique.persistence.Register;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.Query;

/** Reads a whole register, page by page. */
final class Pages {

    private Pages() {}

    static <I, T, Q extends Query<T>> List<Versioned<T>> all(Register<I, T, Q> register, Q query) {
        List<Versioned<T>> all = new ArrayList<>();
        PageRequest request = PageRequest.first(PageRequest.LARGEST);
        Page<Versioned<T>> page = register.list(query, request);
        all.addAll(page.items());
        while (page.next() != null) {
            page = register.list(query, request.next(page.next()));
            all.addAll(page.items());
        }
        return all;
    }
}
