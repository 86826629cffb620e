package org.fabrique.examples.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.fabrique.core.Message;
import org.fabrique.jdbc.SqliteStorage;
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
