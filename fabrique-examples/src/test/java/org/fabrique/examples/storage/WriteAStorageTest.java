package org.fabrique.examples.storage;

import java.util.Set;
import org.fabrique.persistence.InMemoryStorage;
import org.fabrique.persistence.Storage;
import org.fabrique.persistence.testkit.StorageContract;

class WriteAStorageTest extends StorageContract {

    @Override
    protected Storage openEmpty() {
        return new WriteAStorage(new InMemoryStorage(), duration -> {});
    }

    @Override
    protected Set<Ability> lacking() {
        return Set.of(Ability.DURABLE);
    }
}
