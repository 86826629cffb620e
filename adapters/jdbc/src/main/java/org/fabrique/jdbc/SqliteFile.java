package org.fabrique.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.fabrique.core.Message;
import org.fabrique.jdbc.migration.Migrations;
import org.fabrique.persistence.StorageException;
import org.fabrique.persistence.spi.WholeFile;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The file of a store: whose it is, how it comes to be, and how it is connected to.
 * <p>
 * It is never opened but through SQLite. A process that opens and closes a file by other means loses the locks SQLite
 * holds on it for the whole process (POSIX), and another process may then write over it.
 */
final class SqliteFile {

    /** The letters FABR, at a fixed place of the file. */
    static final int APPLICATION_ID = 0x46414252;

    private final Path path;
    private final SqliteTroubles troubles;

    SqliteFile(Path path) {
        this.path = path.toAbsolutePath();
        this.troubles = new SqliteTroubles(path.toString());
    }

    SqliteTroubles troubles() {
        return troubles;
    }

    /** Makes the file when there is none, refuses it when it is not ours, and brings it to the present format. */
    void prepare(Duration patience) {
        if (!Files.exists(path)) {
            create(patience);
        }
        if (requireOurs() < Migrations.SQLITE.latest()) {
            migrate(path, patience);
        }
    }

    /** Returns a new connection with every setting a store needs. */
    Connection connect(Duration patience, boolean readsOnly) {
        try {
            return configured(source(path, patience).getConnection(), readsOnly);
        } catch (SQLException failure) {
            throw troubles.of(failure, Duration.ZERO);
        }
    }

    private int requireOurs() {
        if (!Files.isRegularFile(path)) {
            throw notOurs("ce n'est pas un fichier", "it is no file");
        }
        try {
            return format();
        } catch (SQLException failure) {
            throw isNoDatabase(failure)
                    ? notOurs("ce n'est pas une base de données", "it is no database")
                    : troubles.of(failure, Duration.ZERO);
        }
    }

    /**
     * SQLite is asked for a file it takes for unchanging: it reads two numbers, and neither locks nor writes. While pages
     * go from the log to the file, and where that was cut, the file alone looks damaged: then it is read with its log.
     */
    private int format() throws SQLException {
        try {
            return format("?mode=ro&immutable=1");
        } catch (SQLiteException failure) {
            if (failure.getResultCode() != SQLiteErrorCode.SQLITE_CORRUPT) {
                throw failure;
            }
            return format("?mode=ro");
        }
    }

    private int format(String mode) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(path) + mode)) {
            if (number(connection, "PRAGMA application_id") != APPLICATION_ID) {
                throw notOurs("une base vide ou celle d'un autre programme", "an empty database or another program's");
            }
            return supported(number(connection, "PRAGMA user_version"));
        }
    }

    private int supported(int found) {
        if (found > Migrations.SQLITE.latest()) {
            throw new StorageException.TooNew(troubles.store(), found, Migrations.SQLITE.latest());
        }
        return found;
    }

    private StorageException notOurs(String fr, String en) {
        return new StorageException.NotAFabriqueStore(troubles.store(), Message.of(fr, en));
    }

    private void create(Duration patience) {
        // When somebody was faster, theirs is as good as ours, and is checked like any other.
        place(draft -> migrate(draft, patience));
    }

    /**
     * Writes the present state of another store here, where there must be nothing.
     *
     * @throws StorageException.Unavailable when something is there, or the file cannot be made
     */
    void copy(SqliteFile other, Duration patience) {
        boolean placed = !Files.exists(path)
                && place(draft -> {
                    // It reads one unchanging state, while others write.
                    try (Connection connection = source(other.path, patience, 1).getConnection();
                            PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
                        copy.setString(1, draft.toString());
                        copy.execute();
                    } catch (SQLException failure) {
                        throw troubles.of(failure, Duration.ZERO);
                    }
                });
        if (!placed) {
            throw troubles.unavailable("quelque chose y est déjà", "something is there already", null);
        }
    }

    /** Returns whether what was made was put there. */
    private boolean place(Consumer<Path> made) {
        try {
            return new WholeFile(path, troubles.store())
                    .make(draft -> madeAlone(draft, made))
                    .isPresent();
        } catch (IOException failure) {
            throw troubles.unavailable("le fichier ne peut être créé", "the file cannot be made", failure);
        }
    }

    /** What SQLite puts beside a file it writes does not stay. */
    private static Path madeAlone(Path draft, Consumer<Path> made) throws IOException {
        try {
            made.accept(draft);
            return draft;
        } finally {
            for (String suffix : List.of("-wal", "-shm", "-journal")) {
                Files.deleteIfExists(draft.resolveSibling(draft.getFileName() + suffix));
            }
        }
    }

    private void migrate(Path file, Duration patience) {
        try {
            Migrations.SQLITE.migrate(source(file, patience));
        } catch (SQLException failure) {
            throw troubles.of(failure, patience);
        }
    }

    static SQLiteDataSource source(Path file, Duration patience) {
        return source(file, patience, 0);
    }

    /** A store attaches nothing; only a copy is written to another file. */
    private static SQLiteDataSource source(Path file, Duration patience, int attached) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(Math.toIntExact(patience.toMillis()));
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setPragma(SQLiteConfig.Pragma.LIMIT_ATTACHED, String.valueOf(attached));
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(url(file));
        return source;
    }

    private static Connection configured(Connection connection, boolean readsOnly) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA secure_delete = ON");
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA query_only = " + (readsOnly ? "ON" : "OFF"));
            return connection;
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    private static String url(Path file) {
        return "jdbc:sqlite:" + file.toUri();
    }

    private static int number(Connection connection, String pragma) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(pragma)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    private static boolean isNoDatabase(SQLException failure) {
        return failure instanceof SQLiteException sqlite && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_NOTADB;
    }
}
