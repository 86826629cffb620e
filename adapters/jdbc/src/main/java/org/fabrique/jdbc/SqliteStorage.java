package org.fabrique.jdbc;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.persistence.Act;
import org.fabrique.persistence.Erased;
import org.fabrique.persistence.StorageException;
import org.fabrique.persistence.spi.Deadline;
import org.fabrique.persistence.spi.StorageLife;
import org.fabrique.persistence.spi.WriterTurn;
import org.jspecify.annotations.Nullable;

/**
 * A storage in one SQLite file: what a unit of work returned from survives the end of the process and a power cut.
 * <pre>{@code
 * try (Storage storage = SqliteStorage.at(Path.of("fabrique.db"))) {
 *     storage.write(Act.of(actor, now), unit -> unit.needs().add(need));
 * }
 * }</pre>
 * Nothing is read or written before the first use. A file that is not there is made, readable by its owner only; its
 * folder must be there. A file that is something else, or was written by a newer version, is refused and left untouched.
 * Several processes can use the same file on one machine; it is not for a file on a network.
 */
public final class SqliteStorage extends SqlStorage {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final StorageLife life;
    private final WriterTurn turn;
    private final SqliteSessions sessions;

    private SqliteStorage(StorageLife life, WriterTurn turn, SqliteSessions sessions, Supplier<Deadline> deadline) {
        super(life, sessions, deadline);
        this.life = life;
        this.turn = turn;
        this.sessions = sessions;
    }

    /** Returns the storage in a file. A writer that has to wait for another gives up after five seconds. */
    public static SqliteStorage at(Path file) {
        return at(requireNonNull(file, "file"), PATIENCE, UnaryOperator.identity());
    }

    /**
     * Returns the storage in a file, for tests.
     *
     * @param patience how long a writer waits for another before it gives up
     * @param around what is put around each connection
     */
    static SqliteStorage at(Path file, Duration patience, UnaryOperator<Connection> around) {
        SqliteSessions sessions = new SqliteSessions(new SqliteFile(file), patience, around);
        return new SqliteStorage(new StorageLife(), new WriterTurn(patience), sessions, Deadline::none);
    }

    @Override
    public SqliteStorage within(Duration limit) {
        return new SqliteStorage(life, turn, sessions, Deadline.within(limit));
    }

    /** It is complete when the log could be emptied: while somebody reads an older state, it is not. */
    @Override
    public Erased erase(StakeholderId person, Act act) {
        return super.erase(person, act);
    }

    @Override
    <R extends @Nullable Object> R amongWriters(Deadline end, Act act, Function<? super SqlUnit, ? extends R> work) {
        return turn.take(end, () -> unit(sessions.writer(end), end, act, work));
    }

    /**
     * Writes the present state to another file, readable by its owner only, while others read and write. The copy is a store
     * like this one, without room that is not used; opening it, or copying it back, restores. The file is there whole or not
     * at all.
     *
     * @param target where there must be nothing, in a folder that is there
     * @throws StorageException when something is there, or the copy fails
     */
    public void backup(Path target) {
        requireNonNull(target, "target");
        life.during(() -> {
            sessions.copyTo(target);
            return target;
        });
    }
}
