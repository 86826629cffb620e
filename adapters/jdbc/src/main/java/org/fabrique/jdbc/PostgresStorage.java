package org.fabrique.jdbc;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
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

/**
 * A storage in a schema of a PostgreSQL server (15 or later), for many who write at once.
 * <pre>{@code
 * PostgresOptions options = PostgresOptions.of("jdbc:postgresql://localhost/fabriques", "fabrique", password);
 * try (Storage storage = PostgresStorage.at(options)) {
 *     storage.write(Act.of(actor, now), unit -> unit.needs().add(need));
 * }
 * }</pre>
 * Nothing is read or written before the first use. A schema that is not there is made; one that holds something else, or
 * was written by a newer version, is refused and left untouched. The user needs no right but to own the schema, or to make
 * it. Several programs can use the same store.
 * <p>
 * Units of work run side by side, each as if it were alone ({@code SERIALIZABLE}). When two met and could not both be kept,
 * one is <b>done again</b> whole by the storage, after a short pause, until its patience ends: so work has no effect but on
 * the unit it is given. A stale version is never tried again: its caller decides.
 * <p>
 * A server that may forget what it confirmed is refused, unless {@link PostgresOptions#acceptingLostCommits} says otherwise.
 */
public final class PostgresStorage implements Storage {

    private final StorageLife life;
    private final PostgresOptions options;
    private final PostgresSessions sessions;
    private final Supplier<Deadline> deadline;

    private PostgresStorage(
            StorageLife life, PostgresOptions options, PostgresSessions sessions, Supplier<Deadline> deadline) {
        this.life = life;
        this.options = options;
        this.sessions = sessions;
        this.deadline = deadline;
    }

    /** Returns the storage the options lead to. */
    public static PostgresStorage at(PostgresOptions options) {
        return at(requireNonNull(options, "options"), UnaryOperator.identity());
    }

    /**
     * Returns the storage the options lead to, for tests.
     *
     * @param around what is put around the source of connections
     */
    static PostgresStorage at(PostgresOptions options, UnaryOperator<DataSource> around) {
        PostgresSessions sessions = new PostgresSessions(options, around);
        return new PostgresStorage(new StorageLife(), options, sessions, Deadline::none);
    }

    @Override
    public PostgresStorage within(Duration limit) {
        return new PostgresStorage(life, options, sessions, Deadline.within(limit));
    }

    @Override
    public <R extends @Nullable Object> R read(Function<? super View, ? extends R> question) {
        Deadline end = deadline.get();
        return life.during(() -> within(sessions.reader(end), end, null, question));
    }

    @Override
    public <R extends @Nullable Object> R write(Act act, Function<? super UnitOfWork, ? extends R> work) {
        return change(act, work);
    }

    /**
     * It is complete when the files of the tables hold the record no more: while somebody reads an older state, they do.
     * The log of the server (WAL) keeps it until it is recycled, and so do copies.
     */
    @Override
    public Erased erase(StakeholderId person, Act act) {
        Erased erased = this.<Erased>change(act, unit -> unit.erase(person));
        boolean complete = erased.complete() || life.during(() -> sessions.completeErasures(deadline.get()));
        return complete ? erased.completed() : erased;
    }

    private <R extends @Nullable Object> R change(Act act, Function<? super SqlUnit, ? extends R> work) {
        requireNonNull(act, "act");
        Deadline end = deadline.get();
        return life.during(() -> untilKept(end, act, work));
    }

    /** Whatever the work made of it, a unit that met another writer is done again. */
    private <R extends @Nullable Object> R untilKept(
            Deadline end, Act act, Function<? super SqlUnit, ? extends R> work) {
        Pauses pauses = new Pauses(end, options.patience());
        while (true) {
            Session session = sessions.writer(end);
            try {
                return within(session, end, act, work);
            } catch (RuntimeException failure) {
                if (!(session.failure() instanceof StorageException.Busy overtaken)) {
                    throw failure;
                }
                pauses.next(overtaken);
            }
        }
    }

    private <R extends @Nullable Object> R within(
            Session session, Deadline end, @Nullable Act act, Function<? super SqlUnit, ? extends R> work) {
        UnitLife unit = new UnitLife(end);
        try {
            Supplier<R> answer = () -> work.apply(new SqlUnit(session, unit, act));
            return unit.complete(answer, session::commit, session::rollback);
        } finally {
            sessions.giveBack(session);
        }
    }

    @Override
    public List<Damage> verify() {
        Deadline end = deadline.get();
        return life.during(() -> within(sessions.reader(end), end, null, unit -> new Inspection(unit.session()).all()));
    }

    @Override
    public void close() {
        life.close(sessions::close);
    }

    /** Returns how many connections are open, idle ones included. */
    int openConnections() {
        return sessions.open();
    }
}
