package org.fabrique.examples.door;

import java.nio.file.Path;
import java.util.List;
import org.fabrique.jdbc.PostgresOptions;
import org.fabrique.jdbc.PostgresStorage;
import org.fabrique.jdbc.SqliteStorage;
import org.fabrique.persistence.Storage;

/**
 * Where a store lies, told so that another process finds it, too.
 *
 * @param url a file, or a database of a server
 * @param schema of the database, or an empty text for a file
 */
record Place(String url, String schema) {

    static Place file(Path file) {
        return new Place(file.toString(), "");
    }

    static Place of(String[] arguments) {
        return new Place(arguments[0], arguments[1]);
    }

    List<String> arguments() {
        return List.of(url, schema);
    }

    Storage open() {
        return schema.isEmpty()
                ? SqliteStorage.at(Path.of(url))
                : PostgresStorage.at(
                        PostgresOptions.of(url, "postgres", "postgres").withSchema(schema));
    }
}
