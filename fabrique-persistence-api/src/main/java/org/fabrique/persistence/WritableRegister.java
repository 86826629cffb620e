package org.fabrique.persistence;

import org.fabrique.persistence.query.Query;

/**
 * Where one kind of thing is kept, to read from and write to. Nothing is ever replaced unseen: a save carries the
 * version it was made from.
 * <p>
 * Any failure ends the unit of work the register belongs to.
 *
 * @param <I> the identity of the things
 * @param <T> the things
 * @param <Q> what can be asked of them
 */
public interface WritableRegister<I, T, Q extends Query<T>> extends Register<I, T, Q> {

    /**
     * Keeps a new thing, at version 1.
     *
     * @throws DuplicateException when its identity is taken
     */
    Versioned<T> add(T value);

    /**
     * Replaces a thing by what it has become, at the next version.
     *
     * @param expectedVersion the version it was read at
     * @throws StaleWriteException when it has another version by now
     * @throws MissingException when there is no thing with this identity
     * @throws IllegalArgumentException when the expected version is less than 1
     */
    Versioned<T> save(T value, long expectedVersion);
}
