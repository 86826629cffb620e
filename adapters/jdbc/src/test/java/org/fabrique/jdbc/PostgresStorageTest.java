package org.fabrique.jdbc;

import org.fabrique.persistence.Storage;
import org.fabrique.persistence.testkit.StorageContract;

class PostgresStorageTest extends StorageContract {

    private final PostgresOptions options = PostgresUnderTest.emptiedStore();

    @Override
    protected Storage openEmpty() {
        return reopen();
    }

    @Override
    protected Storage reopen() {
        return PostgresStorage.at(options);
    }
}
