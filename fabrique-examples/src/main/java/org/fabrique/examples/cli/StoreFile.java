package org.fabrique.examples.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.fabrique.core.Message;
import org.fabrique.jdbc.SqliteStorage;
import org.fabrique.persistence.StorageException;
import picocli.CommandLine.Option;

/** The file of a store that is there already: looking after a store never makes one. */
final class StoreFile {

    @Option(
            names = "--db",
            required = true,
            paramLabel = "FILE",
            description = "Fichier du stockage. / File of the store.")
    private Path file = Path.of("");

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
