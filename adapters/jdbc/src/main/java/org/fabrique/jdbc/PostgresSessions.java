package org.fabrique.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.fabrique.persistence.StorageException;
import org.fabrique.persistence.spi.Deadline;
import org.jspecify.annotations.Nullable;

/** The connections to one store: a pool of them, which takes none back in which something failed. */
final class PostgresSessions extends Sessions {

    /** What a unit reads is one state, and it is kept only when it could have been alone. */
    private static final String BEGIN_WRITING = "SET TRANSACTION ISOLATION LEVEL SERIALIZABLE";

    /** The snapshot is taken at the first read, so one is done at once. */
    private static final String BEGIN_READING = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY; SELECT 1";

    private final PostgresSchema schema;
    private final PostgresOptions options;
    private final Watch watch = new Watch();
    private final Semaphore seats;
    private volatile @Nullable HikariDataSource pool;

    PostgresSessions(PostgresOptions options, UnaryOperator<DataSource> around) {
        this.schema = new PostgresSchema(options, around);
        this.options = options;
        this.seats = new Semaphore(options.connections(), true);
    }

    @Override
    Session writer(Deadline end) {
        return begun(BEGIN_WRITING, false, end);
    }

    @Override
    Session reader(Deadline end) {
        return begun(BEGIN_READING, true, end);
    }

    @Override
    boolean sweep(Deadline end) {
        return schema.sweep();
    }

    /** The pool closes what it throws away in a thread of its own: nobody else must touch it then. */
    @Override
    void giveBack(Session session) {
        if (session.isSound()) {
            session.close();
        } else {
            ready().evictConnection(session.connection());
        }
        seats.release();
    }

    @Override
    void close() {
        HikariDataSource made = pool;
        if (made != null) {
            made.close();
        }
        watch.close();
    }

    @Override
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
        // Who waits for a connection does so here: the pool always has one for those who come through.
        end.await(options.patience(), nanos -> seats.tryAcquire(nanos, TimeUnit.NANOSECONDS));
        try {
            return new Session(source.getConnection(), schema.troubles(), Dialect.POSTGRES, readsOnly, watch)
                    .until(end);
        } catch (SQLException none) {
            seats.release();
            SQLException reason = none.getCause() instanceof SQLException cause ? cause : none;
            throw schema.troubles().ofConnecting(reason, options.patience());
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

    private HikariConfig configuration() {
        HikariConfig configuration = new HikariConfig();
        configuration.setPoolName("fabrique-" + options.schema());
        configuration.setDataSource(schema.source());
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
