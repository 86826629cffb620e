package org.fabrique.jdbc;

import java.sql.SQLException;
import org.fabrique.core.Message;
import org.fabrique.persistence.StorageException;
import org.sqlite.SQLiteErrorCode;

/** Tells in our words what SQLite reports; its own words may hold data and stay in the cause. */
final class Troubles {

    private static final int PRIMARY = 0xff;

    private Troubles() {}

    static StorageException of(SQLException failure, String store) {
        return switch (SQLiteErrorCode.getErrorCode(failure.getErrorCode() & PRIMARY)) {
            case SQLITE_BUSY, SQLITE_LOCKED -> new StorageException.Busy(SqliteStorage.PATIENCE, failure);
            case SQLITE_FULL -> new StorageException.Full(store, failure);
            case SQLITE_READONLY, SQLITE_PERM -> new StorageException.ReadOnly(store, failure);
            case SQLITE_CORRUPT, SQLITE_NOTADB -> new StorageException.Damaged(store, "", failure);
            case SQLITE_INTERRUPT -> new StorageException.Cancelled(failure);
            default ->
                new StorageException.Unavailable(store, Message.of("SQLite l'a refusé", "SQLite refused it"), failure);
        };
    }
}
