package org.fabrique.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.sqlite.SQLiteConfig;

/** The connections to one file: opened when needed, used again when sound, thrown away when a unit failed on them. */
final class Connections {

    private final StoreFile file;
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final AtomicInteger open = new AtomicInteger();

    Connections(Path file) {
        this.file = new StoreFile(file);
    }

    String store() {
        return file.toString();
    }

    Connection take() {
        Connection used = idle.pollFirst();
        return used == null ? opened() : used;
    }

    void giveBack(Connection sound) {
        idle.addFirst(sound);
    }

    void throwAway(Connection doubtful) {
        try {
            open.decrementAndGet();
            doubtful.close();
        } catch (SQLException closedAnyway) {
            // It is of no further use, whatever it says.
        }
    }

    void close() {
        for (Connection each = idle.pollFirst(); each != null; each = idle.pollFirst()) {
            throwAway(each);
        }
    }

    int open() {
        return open.get();
    }

    private Connection opened() {
        file.prepare();
        try {
            Connection connection = settings().createConnection(StoreFile.url(file.path()));
            open.incrementAndGet();
            return connection;
        } catch (SQLException failed) {
            throw Troubles.of(failed, store());
        }
    }

    static SQLiteConfig settings() {
        SQLiteConfig settings = new SQLiteConfig();
        settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
        settings.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        settings.setBusyTimeout((int) SqliteStorage.PATIENCE.toMillis());
        settings.enforceForeignKeys(true);
        settings.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        return settings;
    }
}
