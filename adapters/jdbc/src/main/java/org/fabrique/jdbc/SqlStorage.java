package org.fabrique.jdbc;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fabrique.core.Message;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.persistence.Act;
import org.fabrique.persistence.Damage;
import org.fabrique.persistence.Erased;
import org.fabrique.persistence.Storage;
import org.fabrique.persistence.StorageException;
import org.fabrique.persistence.UnitOfWork;
import org.fabrique.persistence.View;
import org.fabrique.persistence.spi.Deadline;
import org.fabrique.persistence.spi.StorageLife;
import org.fabrique.persistence.spi.UnitLife;
import org.jspecify.annotations.Nullable;

/** What storages in a database do alike: all but how writers who meet are told apart. */
abstract class SqlStorage implements Storage {

    private static final Message BROKEN_OFF =
            Message.of("On ne peut pas lire plus loin.", "It cannot be read any further.");

    private final StorageLife life;
    private final Sessions sessions;
    private final Supplier<Deadline> deadline;

    SqlStorage(StorageLife life, Sessions sessions, Supplier<Deadline> deadline) {
        this.life = life;
        this.sessions = sessions;
        this.deadline = deadline;
    }

    /** Does a unit of work among others who write; {@link #unit} does it once. */
    abstract <R extends @Nullable Object> R amongWriters(
            Deadline end, Act act, Function<? super SqlUnit, ? extends R> work);

    @Override
    public final <R extends @Nullable Object> R read(Function<? super View, ? extends R> question) {
        return view(question);
    }

    @Override
    public final <R extends @Nullable Object> R write(Act act, Function<? super UnitOfWork, ? extends R> work) {
        return change(act, work);
    }

    @Override
    public Erased erase(StakeholderId person, Act act) {
        Erased erased = this.<Erased>change(act, unit -> unit.erase(person));
        boolean complete = erased.complete() || life.during(() -> sessions.completeErasures(deadline.get()));
        return complete ? erased.completed() : erased;
    }

    @Override
    public final List<Damage> verify() {
        List<Damage> found = new ArrayList<>();
        try {
            view(unit -> new Inspection(unit.session(), found).all());
        } catch (StorageException.Damaged brokenOff) {
            // The database itself could not read on.
            found.add(new Damage(brokenOff.table(), brokenOff.id(), BROKEN_OFF));
        }
        return List.copyOf(found);
    }

    @Override
    public final void close() {
        life.close(sessions::close);
    }

    /** Returns how many connections are open, idle ones included. */
    final int openConnections() {
        return sessions.open();
    }

    /** Does a view or unit once, in a session, which is given back. */
    final <R extends @Nullable Object> R unit(
            Session session, Deadline end, @Nullable Act act, Function<? super SqlUnit, ? extends R> work) {
        UnitLife unit = new UnitLife(end);
        try {
            Supplier<R> answer = () -> work.apply(new SqlUnit(session, unit, act));
            return unit.complete(answer, session::commit, session::rollback);
        } finally {
            sessions.giveBack(session);
        }
    }

    private <R extends @Nullable Object> R view(Function<? super SqlUnit, ? extends R> question) {
        Deadline end = deadline.get();
        return life.during(() -> unit(sessions.reader(end), end, null, question));
    }

    private <R extends @Nullable Object> R change(Act act, Function<? super SqlUnit, ? extends R> work) {
        requireNonNull(act, "act");
        Deadline end = deadline.get();
        return life.during(() -> amongWriters(end, act, work));
    }
}
