package org.fabrique.persistence;

import java.util.Optional;
import java.util.function.Consumer;
import org.fabrique.persistence.query.Query;

/**
 * Where one kind of thing is kept, to read from.
 *
 * @param <I> the identity of the things
 * @param <T> the things
 * @param <Q> what can be asked of them
 */
public interface Register<I, T, Q extends Query<T>> {

    /** Returns the thing with this identity and the version it is at; empty when there is none. */
    Optional<Versioned<T>> find(I id);

    /**
     * Returns the things that match, page by page.
     * <p>
     * Their order is that of {@link SortKey}: the folded text the {@link View} names, then the identity. It is total and
     * the same on every storage. Things that stay as they are while pages are read in several views come exactly once.
     *
     * @throws BadCursorException when the cursor comes from another register or query
     */
    Page<Versioned<T>> list(Q query, PageRequest page);

    /**
     * Gives every thing that matches to the visitor, in bounded memory. Their order is that of their identities, the same on
     * every storage, in which a storage goes through many things fastest; {@link #list} gives the order people read.
     */
    void each(Q query, Consumer<? super Versioned<T>> visitor);

    /** Returns how many things match. */
    long count(Q query);
}
