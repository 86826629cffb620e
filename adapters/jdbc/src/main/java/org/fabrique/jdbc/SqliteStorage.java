package org.fabrique.jdbc;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import org.fabrique.persistence.Storage;
import org.fabrique.persistence.UnitOfWork;
import org.fabrique.persistence.View;
import org.fabrique.persistence.spi.StorageLife;
import org.fabrique.persistence.spi.UnitLife;
import org.fabrique.persistence.spi.WriterTurn;
import org.jspecify.annotations.Nullable;

/**
 * A storage in one SQLite file: the embedded default.
 * <pre>{@code
 * try (Storage storage = SqliteStorage.at(Path.of("fabrique.db"))) { … }
 * }</pre>
 * What {@link #write} returned from survives a killed process and a power cut (write-ahead log, synchronous FULL). A
 * missing file is created, readable by its owner alone, in a folder that must exist; a file that is not a store of ours
 * is refused and left untouched. Several processes may share a file: a writer waits up to five seconds for another.
 * <p>
 * Lists are filtered while they are read, in the order of the register. It is thread-safe.
 */
public final class SqliteStorage implements Storage {

    static final Duration PATIENCE = Duration.ofSeconds(5);

    private final StorageLife life = new StorageLife();
    private final WriterTurn turn = new WriterTurn(PATIENCE);
    private final Connections connections;

    private SqliteStorage(Path file) {
        this.connections = new Connections(file);
    }

    /** Returns the storage in a file. Nothing is opened or created before its first use. */
    public static SqliteStorage at(Path file) {
        return new SqliteStorage(requireNonNull(file, "file").toAbsolutePath());
    }

    @Override
    public <R extends @Nullable Object> R read(Function<? super View, ? extends R> question) {
        return life.during(() -> unit(Transaction::snapshot, question));
    }

    @Override
    public <R extends @Nullable Object> R write(Function<? super UnitOfWork, ? extends R> work) {
        return life.during(() -> turn.take(() -> unit(Transaction::writing, work)));
    }

    @Override
    public void close() {
        life.close(connections::close);
    }

    /** Returns how many connections are open, idle ones included. */
    int openConnections() {
        return connections.open();
    }

    private <R extends @Nullable Object> R unit(
            Function<Connections, Transaction> begin, Function<? super SqliteUnit, ? extends R> work) {
        Transaction transaction = begin.apply(connections);
        UnitLife unit = new UnitLife();
        SqliteUnit registers = new SqliteUnit(transaction, unit);
        return unit.<R>complete(() -> work.apply(registers), transaction::keep, transaction::undo);
    }
}
