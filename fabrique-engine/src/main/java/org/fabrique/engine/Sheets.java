package org.fabrique.engine;

import java.util.function.Function;
import org.fabrique.core.access.Subject;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.Query;

/**
 * Things that are written as a whole, as one fills in a sheet: added, and replaced by what is known of them since.
 *
 * @param <I> the identity of the things
 * @param <T> the things
 * @param <Q> what can be asked of them
 */
public abstract class Sheets<I, T, Q extends Query<T>> extends Things<I, T, Q> {

    Sheets(FabriqueEngine engine, Guard guard, Kind<I, T, Q> kind, Function<? super T, Subject> subject) {
        super(engine, guard, kind, subject);
    }

    /**
     * Keeps a new thing.
     *
     * @throws org.fabrique.persistence.DuplicateException when its identity is taken
     */
    public final Versioned<T> add(T thing) {
        return added(thing);
    }

    /**
     * Replaces a thing by what is known of it since.
     *
     * @param expectedVersion the version it was read at
     * @throws org.fabrique.persistence.StaleWriteException when somebody was faster
     */
    public final Versioned<T> change(T thing, long expectedVersion) {
        return replaced(thing, expectedVersion);
    }
}
