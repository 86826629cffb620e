package org.fabrique.persistence.testkit;

import java.util.Set;
import org.fabrique.persistence.InMemoryStorage;
import org.fabrique.persistence.Storage;

class InMemoryStorageTest extends StorageContract {

    @Override
    protected Storage openEmpty() {
        return new InMemoryStorage();
    }

    /** It forgets by nature. */
    @Override
    protected Set<Ability> lacking() {
        return Set.of(Ability.DURABLE);
    }
}
