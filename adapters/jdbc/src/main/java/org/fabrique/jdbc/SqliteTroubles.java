package org.fabrique.jdbc;

import java.sql.SQLException;
import java.time.Duration;
import org.fabrique.core.Message;
import org.fabrique.persistence.StorageException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Says in our words what SQLite reports, by its result codes. What the driver writes stays in the cause.
 *
 * @param store how the file is named in messages
 */
record SqliteTroubles(String store) implements Troubles {

    /** The extended codes carry more in their higher bits. */
    private static final int PRIMARY = 0xff;

    @Override
    public StorageException of(SQLException failure, Duration waited) {
        return switch (primary(failure)) {
            case SQLITE_BUSY, SQLITE_LOCKED -> new StorageException.Busy(waited, failure);
            case SQLITE_FULL -> new StorageException.Full(store, failure);
            case SQLITE_READONLY -> new StorageException.ReadOnly(store, failure);
            case SQLITE_CORRUPT, SQLITE_NOTADB -> new StorageException.Damaged(store, "", failure);
            case SQLITE_INTERRUPT -> new StorageException.Cancelled(failure);
            case SQLITE_CANTOPEN -> unavailable("le fichier ne peut être ouvert", "the file cannot be opened", failure);
            case SQLITE_IOERR -> unavailable("erreur d'entrée-sortie", "input or output failed", failure);
            case SQLITE_NOMEM -> unavailable("mémoire insuffisante", "not enough memory", failure);
            default -> unavailable("erreur de la base", "the database failed", failure);
        };
    }

    StorageException unavailable(String fr, String en, @Nullable Throwable cause) {
        return new StorageException.Unavailable(store, Message.of(fr, en), cause);
    }

    private static SQLiteErrorCode primary(SQLException failure) {
        return failure instanceof SQLiteException sqlite
                ? SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & PRIMARY)
                : SQLiteErrorCode.UNKNOWN_ERROR;
    }
}
