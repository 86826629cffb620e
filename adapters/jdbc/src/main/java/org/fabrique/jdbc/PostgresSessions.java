package org.fabrique.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.fabrique.persistence.StorageException;
import org.fabrique.persistence.spi.Deadline;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connections to one store: a pool of them, which takes none back in which something failed. */
final class PostgresSessions {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresSessions.class);

    /** What a unit reads is one state, and it is kept only when it could have been alone. */
    private static final String BEGIN_WRITING = "SET TRANSACTION ISOLATION LEVEL SERIALIZABLE";

    /** The snapshot is taken at the first read, so one is done at once. */
    private static final String BEGIN_READING = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY; SELECT 1";

    private final PostgresSchema schema;
    private final PostgresOptions options;
    private final UnaryOperator<DataSource> around;
    private final Watch watch = new Watch();
    private final Semaphore seats;
    private volatile @Nullable HikariDataSource pool;

    PostgresSessions(PostgresOptions options, UnaryOperator<DataSource> around) {
        this.schema = new PostgresSchema(options);
        this.options = options;
        this.around = around;
        this.seats = new Semaphore(options.connections(), true);
    }

    /** Returns a session in which a write has begun. */
    Session writer(Deadline end) {
        return begun(BEGIN_WRITING, false, end);
    }

    /** Returns a session that sees the present state, and goes on seeing it. */
    Session reader(Deadline end) {
        return begun(BEGIN_READING, true, end);
    }

    /**
     * Makes what was erased leave the files of the tables.
     *
     * @return whether that is done for all who were erased; it is not while somebody reads an older state
     */
    boolean completeErasures(Deadline end) {
        List<String> persons = within(reader(end), session -> new Erasures(session).incomplete());
        boolean swept = persons.isEmpty() || schema.sweep();
        if (swept && !persons.isEmpty()) {
            within(writer(end), session -> {
                new Erasures(session).complete(persons);
                return persons;
            });
        }
        return swept;
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

    /** The pool closes what it throws away in a thread of its own: nobody else must touch it then. */
    void giveBack(Session session) {
        if (session.isSound()) {
            session.close();
        } else {
            ready().evictConnection(session.connection());
        }
        seats.release();
    }

    /** Closes the pool; the sessions were given back before. */
    void close() {
        HikariDataSource made = pool;
        if (made != null) {
            made.close();
        }
        watch.close();
    }

    /** Returns how many connections are open, idle ones included. */
    int open() {
        HikariDataSource made = pool;
        return made == null || made.isClosed() ? 0 : made.getHikariPoolMXBean().getTotalConnections();
    }

    /** Connections may have broken while they were idle, all of them: that is noticed before anything is done. */
    private Session begun(String beginning, boolean readsOnly, Deadline end) {
        for (int broken = 0; true; broken++) {
            Session session = taken(readsOnly, end);
            try {
                session.execute(beginning);
                return session;
            } catch (StorageException failure) {
                giveBack(session);
                if (broken == options.connections() || !(failure instanceof StorageException.Unavailable)) {
                    throw failure;
                }
            }
        }
    }

    private Session taken(boolean readsOnly, Deadline end) {
        HikariDataSource source = ready();
        await(end);
        try {
            return new Session(source.getConnection(), schema.troubles(), Dialect.POSTGRES, readsOnly, watch)
                    .until(end);
        } catch (SQLException none) {
            seats.release();
            SQLException reason = none.getCause() instanceof SQLException cause ? cause : none;
            throw schema.troubles().ofConnecting(reason, options.patience());
        }
    }

    /** Who waits for a connection does so here: the pool always has one for those who come through. */
    private void await(Deadline end) {
        try {
            if (!seats.tryAcquire(end.atMost(options.patience()).toNanos(), TimeUnit.NANOSECONDS)) {
                throw end.isPast() ? end.exceeded() : new StorageException.Busy(options.patience(), null);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StorageException.Cancelled(interrupted);
        }
    }

    private HikariDataSource ready() {
        HikariDataSource made = pool;
        if (made != null) {
            return made;
        }
        HikariDataSource fresh = prepared();
        goOnErasing();
        return fresh;
    }

    private synchronized HikariDataSource prepared() {
        HikariDataSource made = pool;
        if (made == null) {
            schema.prepare();
            made = new HikariDataSource(configuration());
            pool = made;
        }
        return made;
    }

    /** What was begun before the process ended is done now; if it cannot be, the store serves all the same. */
    private void goOnErasing() {
        try {
            completeErasures(Deadline.none());
        } catch (StorageException notNow) {
            LOG.warn("An erasure is not complete yet ({}); it goes on when the store is opened again.", notNow.code());
        }
    }

    private HikariConfig configuration() {
        HikariConfig configuration = new HikariConfig();
        configuration.setPoolName("fabrique-" + options.schema());
        configuration.setDataSource(around.apply(schema.source()));
        configuration.setConnectionInitSql(schema.settings());
        configuration.setAutoCommit(false);
        // Else the settings would belong to the first unit, and go when it is undone.
        configuration.setIsolateInternalQueries(true);
        configuration.setMaximumPoolSize(options.connections());
        configuration.setMinimumIdle(1);
        configuration.setConnectionTimeout(options.patience().toMillis());
        // The store was reached a moment ago; should it be gone, the first unit says so in our words.
        configuration.setInitializationFailTimeout(-1);
        return configuration;
    }
}
