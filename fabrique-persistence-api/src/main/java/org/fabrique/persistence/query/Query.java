package org.fabrique.persistence.query;

/**
 * What is wanted of a register: filters that add up. A filter that is not given lets everything through; a set that is
 * given and empty lets nothing through.
 * <p>
 * {@link #matches} and the {@link #search} are the meaning; a storage may find the same things faster. Its order and its
 * visibility are not its business: the register settles the one, the engine the other.
 *
 * @param <T> the things asked for
 */
public interface Query<T> {

    /** Tells whether a thing passes the filters of its kind. */
    boolean matches(T value);

    /** Returns what else is wanted of it, as of any kind of thing. */
    Search search();

    /** Returns a text that two queries share exactly when they ask the same; a cursor remembers it. */
    String fingerprint();
}
