package org.fabrique.exchange;

import org.fabrique.persistence.Kind;
import org.fabrique.persistence.View;
import org.fabrique.persistence.query.Query;

/** All things of a kind that a view holds. */
final class Everything {

    private Everything() {}

    /** Returns them in the order of their identities, as long as the view lasts. */
    static <I, T, Q extends Query<T>> Sheet.Source<T> of(Kind<I, T, Q> kind, View view) {
        return visitor -> view.register(kind).each(kind.everything(), kept -> visitor.accept(kept.value()));
    }

    static <I, T, Q extends Query<T>> long count(Kind<I, T, Q> kind, View view) {
        return view.register(kind).count(kind.everything());
    }
}
