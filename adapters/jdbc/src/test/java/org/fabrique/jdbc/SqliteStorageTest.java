package org.fabrique.jdbc;

import java.nio.file.Path;
import org.fabrique.persistence.Storage;
import org.fabrique.persistence.testkit.StorageContract;
import org.junit.jupiter.api.io.TempDir;

class SqliteStorageTest extends StorageContract {

    @TempDir
    Path folder;

    @Override
    protected Storage openEmpty() {
        return reopen();
    }

    @Override
    protected Storage reopen() {
        return SqliteStorage.at(folder.resolve("fabrique.db"));
    }
}
