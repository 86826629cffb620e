package org.fabrique.persistence;

import java.time.Duration;
import org.fabrique.core.FabriqueException;
import org.fabrique.core.Message;
import org.jspecify.annotations.Nullable;

/**
 * A storage did not do what it was asked; what the unit of work had written is undone.
 * <p>
 * Its message is ours: what a driver says may hold personal data, and stays in the cause. The nested classes are the
 * troubles of the store itself; refused writes have classes of their own.
 */
public abstract class StorageException extends FabriqueException {

    private static final long serialVersionUID = 1L;

    protected StorageException(String code, Message sentence) {
        super(code, sentence);
    }

    protected StorageException(String code, Message sentence, @Nullable Throwable cause) {
        super(code, sentence, cause);
    }

    /** Tells whether the same unit of work, done again from its beginning, can succeed. */
    public boolean isRetryable() {
        return false;
    }

    /** Somebody else is writing, and went on longer than this storage waits. */
    public static final class Busy extends StorageException {
        private static final long serialVersionUID = 1L;
        private final Duration waited;

        public Busy(Duration waited, @Nullable Throwable cause) {
            super(
                    "STORE_BUSY",
                    Message.of(
                            "Le stockage est occupé ; attente de %d ms. Réessayez.".formatted(waited.toMillis()),
                            "The store is busy; waited %d ms. Try again.".formatted(waited.toMillis())),
                    cause);
            this.waited = waited;
        }

        public Duration waited() {
            return waited;
        }

        @Override
        public boolean isRetryable() {
            return true;
        }
    }

    /** There is no space left. What was kept before is intact; writing goes on once there is space. */
    public static final class Full extends StorageException {
        private static final long serialVersionUID = 1L;

        public Full(String store, @Nullable Throwable cause) {
            super(
                    "STORAGE_FULL",
                    Message.of(
                            "%s : plus d'espace ; rien n'a été écrit.".formatted(store),
                            "%s: no space left; nothing was written.".formatted(store)),
                    cause);
        }
    }

    /** The store can be read but not written. */
    public static final class ReadOnly extends StorageException {
        private static final long serialVersionUID = 1L;

        public ReadOnly(String store, @Nullable Throwable cause) {
            super(
                    "STORE_READ_ONLY",
                    Message.of(
                            "%s : écriture interdite.".formatted(store), "%s: it cannot be written.".formatted(store)),
                    cause);
        }
    }

    /** Something else lies where the store was looked for; it was left untouched. */
    public static final class NotAFabriqueStore extends StorageException {
        private static final long serialVersionUID = 1L;

        public NotAFabriqueStore(String store, Message found) {
            super(
                    "NOT_A_FABRIQUE_STORE",
                    Message.of(
                            "%s n'est pas un stockage Fabrique (%s) ; rien n'y a été touché."
                                    .formatted(store, found.fr()),
                            "%s is not a Fabrique store (%s); nothing in it was touched."
                                    .formatted(store, found.en())));
        }
    }

    /** The store was written by a newer version of the library; it was left untouched. */
    public static final class TooNew extends StorageException {
        private static final long serialVersionUID = 1L;
        private final int found;
        private final int supported;

        public TooNew(String store, int found, int supported) {
            super(
                    "STORE_TOO_NEW",
                    Message.of(
                            "%s est au format %d ; cette version lit jusqu'au format %d."
                                    .formatted(store, found, supported),
                            "%s has format %d; this version reads up to format %d."
                                    .formatted(store, found, supported)));
            this.found = found;
            this.supported = supported;
        }

        public int found() {
            return found;
        }

        public int supported() {
            return supported;
        }
    }

    /** There is something already where only an empty store can be filled. Nothing was written. */
    public static final class NotEmpty extends StorageException {
        private static final long serialVersionUID = 1L;

        public NotEmpty() {
            super(
                    "STORE_NOT_EMPTY",
                    Message.of(
                            "Le stockage n'est pas vide ; rien n'y a été écrit.",
                            "The store is not empty; nothing was written to it."));
        }
    }

    /** The server may forget what it confirmed, and nobody said that this is accepted. Nothing was read or written. */
    public static final class NotDurable extends StorageException {
        private static final long serialVersionUID = 1L;

        /**
         * Tells of the settings.
         *
         * @param losing the settings that are off, such as {@code fsync}
         */
        public NotDurable(String store, String losing) {
            super(
                    "STORE_NOT_DURABLE",
                    Message.of(
                            "%s peut perdre ce qu'il a confirmé (%s : off).".formatted(store, losing),
                            "%s may lose what it confirmed (%s is off).".formatted(store, losing)));
        }
    }

    /** What is kept is not what was written. Other things can still be read. */
    public static final class Damaged extends StorageException {
        private static final long serialVersionUID = 1L;
        private final String table;
        private final String id;

        /**
         * Tells of a damage.
         *
         * @param table where it is, or the name of the store when it is not known better
         * @param id the identity of the damaged thing, or an empty text when it is not known
         */
        public Damaged(String table, String id, @Nullable Throwable cause) {
            super(
                    "STORE_DAMAGED",
                    Message.of(
                            "%s %s : ce qui est conservé n'est pas ce qui a été écrit.".formatted(table, id),
                            "%s %s: what is kept is not what was written.".formatted(table, id)),
                    cause);
            this.table = table;
            this.id = id;
        }

        public String table() {
            return table;
        }

        public String id() {
            return id;
        }
    }

    /** The store cannot be reached, or broke off. Whether a commit under way was kept is not known. */
    public static final class Unavailable extends StorageException {
        private static final long serialVersionUID = 1L;

        public Unavailable(String store, Message why, @Nullable Throwable cause) {
            super(
                    "STORE_UNAVAILABLE",
                    Message.of(
                            "%s est inaccessible : %s.".formatted(store, why.fr()),
                            "%s cannot be reached: %s.".formatted(store, why.en())),
                    cause);
        }
    }

    /** The thread was interrupted, or the question cancelled. Nothing was written. */
    public static final class Cancelled extends StorageException {
        private static final long serialVersionUID = 1L;

        public Cancelled(@Nullable Throwable cause) {
            super(
                    "CANCELLED",
                    Message.of("Interrompu ; rien n'a été écrit.", "Cancelled; nothing was written."),
                    cause);
        }

        @Override
        public boolean isRetryable() {
            return true;
        }
    }

    /** It took longer than it was allowed to. Nothing was written. */
    public static final class DeadlineExceeded extends StorageException {
        private static final long serialVersionUID = 1L;
        private final Duration elapsed;

        public DeadlineExceeded(Duration elapsed) {
            super(
                    "DEADLINE_EXCEEDED",
                    Message.of(
                            "Délai dépassé après %d ms ; rien n'a été écrit.".formatted(elapsed.toMillis()),
                            "Out of time after %d ms; nothing was written.".formatted(elapsed.toMillis())));
            this.elapsed = elapsed;
        }

        public Duration elapsed() {
            return elapsed;
        }

        @Override
        public boolean isRetryable() {
            return true;
        }
    }
}
