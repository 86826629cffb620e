package org.fabrique.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.fabrique.persistence.StorageException;
import org.jspecify.annotations.Nullable;

/** The connections to one store: a pool of them, which takes none back in which something failed. */
final class PostgresSessions {

    /** What a unit reads is one state, and it is kept only when it could have been alone. */
    private static final String BEGIN_WRITING = "SET TRANSACTION ISOLATION LEVEL SERIALIZABLE";

    /** The snapshot is taken at the first read, so one is done at once. */
    private static final String BEGIN_READING = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY; SELECT 1";

    private final PostgresSchema schema;
    private final PostgresOptions options;
    private final UnaryOperator<DataSource> around;
    private volatile @Nullable HikariDataSource pool;

    PostgresSessions(PostgresOptions options, UnaryOperator<DataSource> around) {
        this.schema = new PostgresSchema(options);
        this.options = options;
        this.around = around;
    }

    /** Returns a session in which a write has begun. */
    Session writer() {
        return begun(BEGIN_WRITING, false);
    }

    /** Returns a session that sees the present state, and goes on seeing it. */
    Session reader() {
        return begun(BEGIN_READING, true);
    }

    void giveBack(Session session) {
        if (!session.isSound()) {
            ready().evictConnection(session.connection());
        }
        session.close();
    }

    /** Closes the pool; the sessions were given back before. */
    void close() {
        HikariDataSource made = pool;
        if (made != null) {
            made.close();
        }
    }

    /** Returns how many connections are open, idle ones included. */
    int open() {
        HikariDataSource made = pool;
        return made == null || made.isClosed() ? 0 : made.getHikariPoolMXBean().getTotalConnections();
    }

    /** Connections may have broken while they were idle, all of them: that is noticed before anything is done. */
    private Session begun(String beginning, boolean readsOnly) {
        for (int broken = 0; true; broken++) {
            Session session = new Session(taken(), schema.troubles(), Dialect.POSTGRES, readsOnly);
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

    private Connection taken() {
        long begun = System.nanoTime();
        try {
            return ready().getConnection();
        } catch (SQLException none) {
            throw told(none, Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    /** When the pool tells of no failure of a connection, all of them were in use. */
    private StorageException told(SQLException none, Duration waited) {
        boolean isFull = none instanceof SQLTransientConnectionException && none.getCause() == null;
        SQLException reason = none.getCause() instanceof SQLException cause ? cause : none;
        return isFull ? new StorageException.Busy(waited, none) : schema.troubles().ofConnecting(reason, waited);
    }

    private HikariDataSource ready() {
        HikariDataSource made = pool;
        return made == null ? prepared() : made;
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
