package org.fabrique.jdbc;

import java.sql.SQLException;
import java.time.Duration;
import org.fabrique.core.Message;
import org.fabrique.persistence.StorageException;
import org.jspecify.annotations.Nullable;

/**
 * Says in our words what PostgreSQL reports, by its codes (SQLSTATE). What the server writes stays in the cause.
 *
 * @param store how the store is named in messages
 */
record PostgresTroubles(String store) implements Troubles {

    /**
     * Whoever met another writer is busy, and may begin again: that includes an identity that was free a moment ago, since
     * nothing is added before it was looked for.
     */
    @Override
    public StorageException of(SQLException failure, Duration waited) {
        String code = code(failure);
        return switch (code) {
            case "40001", "40P01", "23505", "55P03" -> new StorageException.Busy(waited, failure);
            case "53100" -> new StorageException.Full(store, failure);
            case "25006" -> new StorageException.ReadOnly(store, failure);
            case "57014" -> new StorageException.Cancelled(failure);
            case "XX001", "XX002" -> new StorageException.Damaged(store, "", failure);
            case "25P03" ->
                unavailable("l'unité est restée inactive trop longtemps", "the unit was idle too long", failure);
            case "42501" -> unavailable("un droit manque", "a right is missing", failure);
            case "3D000" -> unavailable("la base n'existe pas", "there is no such database", failure);
            case "53200" -> unavailable("mémoire insuffisante", "not enough memory", failure);
            case "53300" -> unavailable("trop de connexions", "too many connections", failure);
            default -> ofClass(code, failure);
        };
    }

    /** Returns the typed failure of connecting: the driver does not say that it was interrupted, the thread does. */
    StorageException ofConnecting(SQLException failure, Duration waited) {
        return Thread.currentThread().isInterrupted() ? new StorageException.Cancelled(failure) : of(failure, waited);
    }

    private StorageException ofClass(String code, SQLException failure) {
        if (code.startsWith("08") || code.startsWith("57P0")) {
            return unavailable("la connexion est rompue", "the connection broke", failure);
        }
        return code.startsWith("28")
                ? unavailable("accès refusé", "access was refused", failure)
                : unavailable("erreur de la base", "the database failed", failure);
    }

    StorageException unavailable(String fr, String en, @Nullable Throwable cause) {
        return new StorageException.Unavailable(store, Message.of(fr, en), cause);
    }

    /** Tells whether a table is there, but not as it was thought to be. */
    static boolean isNoSuchColumn(SQLException failure) {
        return code(failure).equals("42703");
    }

    private static String code(SQLException failure) {
        String code = failure.getSQLState();
        return code == null ? "" : code;
    }
}
