package org.fabrique.jdbc;

import java.util.List;
import java.util.function.Function;
import org.fabrique.persistence.StorageException;
import org.fabrique.persistence.spi.Deadline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connections to one store: how a unit gets one and gives it back, and what is done with none of them. */
abstract class Sessions {

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    /** Returns a session in which a write has begun. */
    abstract Session writer(Deadline end);

    /** Returns a session that sees the present state, and goes on seeing it. */
    abstract Session reader(Deadline end);

    abstract void giveBack(Session session);

    /**
     * Makes what was deleted leave the files.
     *
     * @return whether it is done; it is not while somebody reads an older state
     */
    abstract boolean sweep(Deadline end);

    /** Tells whether an erasure may be left to complete, when that can be told more cheaply than by trying. */
    boolean mayOweErasures() {
        return true;
    }

    /** Closes the idle connections; those in use were given back before. */
    abstract void close();

    /** Returns how many connections are open, idle ones included. */
    abstract int open();

    /**
     * Makes what was erased leave the files.
     *
     * @return whether that is done for all who were erased
     */
    final boolean completeErasures(Deadline end) {
        List<String> persons = within(reader(end), session -> new Erasures(session).incomplete());
        boolean swept = persons.isEmpty() || sweep(end);
        if (swept && !persons.isEmpty()) {
            within(writer(end), session -> {
                new Erasures(session).complete(persons);
                return persons;
            });
        }
        return swept;
    }

    /** What was begun before the process ended is done now; if it cannot be, the store serves all the same. */
    final void goOnErasing() {
        try {
            if (mayOweErasures()) {
                completeErasures(Deadline.none());
            }
        } catch (StorageException notNow) {
            LOG.warn("An erasure is not complete yet ({}); it goes on when the store is opened again.", notNow.code());
        }
    }

    private <R> R within(Session session, Function<Session, R> work) {
        try {
            R answer = work.apply(session);
            session.commit();
            return answer;
        } finally {
            giveBack(session);
        }
    }
}
