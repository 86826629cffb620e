package org.fabrique.engine;

import java.nio.file.Path;
import org.fabrique.jdbc.SqliteStorage;
import org.fabrique.persistence.Storage;
import org.junit.jupiter.api.io.TempDir;

class TheDoorAsksThePolicyOnSqliteTest extends AccessAtTheDoorCases {

    @TempDir
    Path folder;

    @Override
    Storage openEmpty() {
        return SqliteStorage.at(folder.resolve("fabrique.db"));
    }
}
