package org.fabrique.examples.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.fabrique.core.Message;
import org.fabrique.exchange.ImportReport;
import org.fabrique.jdbc.SqliteStorage;
import org.fabrique.persistence.InMemoryStorage;
import org.fabrique.persistence.Storage;
import org.fabrique.persistence.StorageException;
import picocli.CommandLine.Option;

/** The file of a store. Looking after a store never makes one; carrying another into it may. */
final class StoreOption {

    @Option(
            names = "--db",
            required = true,
            paramLabel = "FILE",
            description = "Fichier du stockage. / File of the store.")
    private Path file = Path.of("");

    /** Opens the store, or makes one when nothing is there. */
    SqliteStorage openOrMake() {
        return SqliteStorage.at(file);
    }

    /**
     * Takes something into the store, which is made when it is not there: once it is known that something comes of it. A dry run
     * makes none.
     *
     * @param check tells what would come of it
     */
    ImportReport take(boolean dry, Function<Storage, ImportReport> check, Function<Storage, ImportReport> into) {
        if (!Files.exists(file)) {
            try (Storage trial = new InMemoryStorage()) {
                ImportReport would = check.apply(trial).orThrow();
                if (dry) {
                    return would;
                }
            }
        }
        try (SqliteStorage storage = SqliteStorage.at(file)) {
            return dry ? check.apply(storage).orThrow() : into.apply(storage);
        }
    }

    /** Opens the store. */
    SqliteStorage open() {
        if (!Files.exists(file)) {
            Message nothing = Message.of("il n'y a rien à cet endroit", "nothing is there");
            throw new StorageException.Unavailable(file.toString(), nothing, null);
        }
        return SqliteStorage.at(file);
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
