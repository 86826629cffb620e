package org.fabrique.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.fabrique.core.Message;
import org.fabrique.jdbc.migration.Migrations;
import org.fabrique.persistence.StorageException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The schema of a store: whose it is, how it comes to be, and how it is connected to.
 * <p>
 * It is made and brought to the present format under a lock, so that programs that begin together make one store.
 */
final class PostgresSchema {

    /** What the store says of whose it is. */
    static final String APPLICATION = "org.fabrique";

    /** How long a unit may stand still: meanwhile, what others keep is not in the history yet. */
    private static final Duration STANDSTILL = Duration.ofMinutes(1);

    private static final int NOT_THERE = -1;

    private static final String SETTINGS = """
            SET search_path = "%s"; SET lock_timeout = %d; SET idle_in_transaction_session_timeout = %d
            """;

    private static final String LOCK = "SELECT pg_advisory_lock(hashtextextended('org.fabrique %s', 0))";

    private static final String HOLDS_SOMETHING = """
            SELECT to_regclass('"%1$s".store') IS NOT NULL, EXISTS (
                SELECT FROM pg_depend JOIN pg_namespace n ON n.oid = refobjid WHERE n.nspname = '%1$s'
                AND refclassid = 'pg_namespace'::regclass
                AND classid IN ('pg_class'::regclass, 'pg_proc'::regclass, 'pg_type'::regclass))
            """;

    private static final String CREATE = """
            BEGIN;
            CREATE TABLE store (application TEXT NOT NULL, format INTEGER NOT NULL, base BIGINT NOT NULL);
            INSERT INTO store (application, format, base) VALUES ('%s', 0, 0);
            COMMIT
            """;

    /** Its history has come further than the transactions of this server have. */
    private static final String IS_FROM_ELSEWHERE = """
            (SELECT max(unit) FROM history) >= base + CAST(CAST(pg_snapshot_xmax(pg_current_snapshot()) AS text) AS bigint)
            """;

    private static final String REBASE =
            "UPDATE store SET base = (SELECT max(unit) FROM history) WHERE " + IS_FROM_ELSEWHERE;

    /** Where something personal may stand; its indexes hold identities alone. */
    private static final String PERSONAL = "person, receipt";

    private static final String IS_SWEPT = """
            SELECT current_setting('track_counts') = 'on' AND sum(n_dead_tup) = 0 FROM pg_stat_user_tables
            WHERE schemaname = current_schema() AND relname IN ('person', 'receipt')
            """;

    private final PostgresOptions options;
    private final UnaryOperator<DataSource> around;
    private final PostgresTroubles troubles;

    /**
     * Makes the schema.
     *
     * @param around what is put around the source of connections
     */
    PostgresSchema(PostgresOptions options, UnaryOperator<DataSource> around) {
        this.options = options;
        this.around = around;
        this.troubles = new PostgresTroubles(options.toString());
    }

    PostgresTroubles troubles() {
        return troubles;
    }

    /** Returns the statement by which a new connection is given every setting a store needs. */
    String settings() {
        return SETTINGS.formatted(options.schema(), options.patience().toMillis(), STANDSTILL.toMillis());
    }

    /** Returns where connections come from; they have no settings yet. */
    DataSource source() {
        int seconds = Math.toIntExact(options.patience().plusMillis(999).toSeconds());
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(options.url());
        source.setUser(options.user());
        source.setPassword(options.password().isEmpty() ? null : options.password());
        source.setConnectTimeout(seconds);
        source.setLoginTimeout(seconds);
        source.setTcpKeepAlive(true);
        // What the server adds to an error may hold the values of a row.
        source.setLogServerErrorDetail(false);
        return around.apply(source);
    }

    /** Makes the store when there is none, refuses it when it is not ours, and brings it to the present format. */
    void prepare() {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(settings());
            PostgresServer.at(connection).requireFit(options);
            if (format(statement) < Migrations.POSTGRES.latest()) {
                statement.execute(LOCK.formatted(options.schema()));
                make(statement);
            }
            settle(statement);
        } catch (SQLException failure) {
            throw troubles.ofConnecting(failure, options.patience());
        }
    }

    /**
     * Makes what was erased leave the files of the tables, which are written anew; the log of the server keeps it until it
     * is recycled.
     *
     * @return whether all of it has; it has not while somebody, in whichever database of the server, reads an older state
     */
    boolean sweep() {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(settings());
            return vacuums(statement, "VACUUM ") && asks(statement, IS_SWEPT) && vacuums(statement, "VACUUM FULL ");
        } catch (SQLException failure) {
            throw troubles.ofConnecting(failure, options.patience());
        }
    }

    /** A vacuum that is not allowed warns, and does nothing. */
    private static boolean vacuums(Statement statement, String how) throws SQLException {
        statement.execute(how + PERSONAL);
        return statement.getWarnings() == null;
    }

    /** Somebody else may have done it while the lock was waited for. */
    private void make(Statement statement) throws SQLException {
        if (format(statement) == NOT_THERE) {
            makeSchema(statement);
            statement.execute(CREATE.formatted(APPLICATION));
        }
        Migrations.POSTGRES.migrate(source(), options.schema());
    }

    /** Who owns the schema may not be allowed to make one, so it is looked for first. */
    private void makeSchema(Statement statement) throws SQLException {
        if (!asks(
                statement,
                "SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = '%s')".formatted(options.schema()))) {
            statement.execute("CREATE SCHEMA \"%s\"".formatted(options.schema()));
        }
    }

    private static void settle(Statement statement) throws SQLException {
        boolean isFromElsewhere = asks(statement, "SELECT coalesce(%s, FALSE) FROM store".formatted(IS_FROM_ELSEWHERE));
        if (isFromElsewhere) {
            statement.execute(REBASE);
        }
    }

    private static boolean asks(Statement statement, String question) throws SQLException {
        try (ResultSet row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private int format(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(HOLDS_SOMETHING.formatted(options.schema()))) {
            row.next();
            boolean holdsStore = row.getBoolean(1);
            if (!holdsStore && row.getBoolean(2)) {
                throw notOurs();
            }
            if (!holdsStore) {
                return NOT_THERE;
            }
        }
        return storedFormat(statement);
    }

    private int storedFormat(Statement statement) throws SQLException {
        try (ResultSet row =
                statement.executeQuery("SELECT CAST(application AS text), CAST(format AS text), base FROM store")) {
            if (row.next() && row.getString(1).equals(APPLICATION)) {
                return supported(row.getInt(2));
            }
            throw notOurs();
        } catch (SQLException failure) {
            if (PostgresTroubles.isNoSuchColumn(failure)) {
                throw notOurs();
            }
            throw failure;
        }
    }

    private int supported(int found) {
        if (found > Migrations.POSTGRES.latest()) {
            throw new StorageException.TooNew(troubles.store(), found, Migrations.POSTGRES.latest());
        }
        return found;
    }

    private StorageException notOurs() {
        return new StorageException.NotAFabriqueStore(
                troubles.store(), Message.of("le schéma d'un autre programme", "another program's schema"));
    }
}
