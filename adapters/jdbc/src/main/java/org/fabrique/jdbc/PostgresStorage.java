package org.fabrique.jdbc;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.persistence.Act;
import org.fabrique.persistence.Erased;
import org.fabrique.persistence.StorageException;
import org.fabrique.persistence.spi.Deadline;
import org.fabrique.persistence.spi.StorageLife;
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
public final class PostgresStorage extends SqlStorage {

    private final StorageLife life;
    private final PostgresOptions options;
    private final PostgresSessions sessions;

    private PostgresStorage(
            StorageLife life, PostgresOptions options, PostgresSessions sessions, Supplier<Deadline> deadline) {
        super(life, sessions, deadline);
        this.life = life;
        this.options = options;
        this.sessions = sessions;
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

    /**
     * It is complete when the files of the tables hold the record no more: while somebody reads an older state, they do.
     * The log of the server (WAL) keeps it until it is recycled, and so do copies.
     */
    @Override
    public Erased erase(StakeholderId person, Act act) {
        return super.erase(person, act);
    }

    /** Whatever the work made of it, a unit that met another writer is done again. */
    @Override
    <R extends @Nullable Object> R amongWriters(Deadline end, Act act, Function<? super SqlUnit, ? extends R> work) {
        Pauses pauses = new Pauses(end, options.patience());
        while (true) {
            Session session = sessions.writer(end);
            try {
                return unit(session, end, act, work);
            } catch (RuntimeException failure) {
                if (!(session.failure() instanceof StorageException.Busy overtaken)) {
                    throw failure;
                }
                pauses.next(overtaken);
            }
        }
    }
}
