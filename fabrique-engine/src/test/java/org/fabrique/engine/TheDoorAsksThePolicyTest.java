package org.fabrique.engine;

import org.fabrique.persistence.InMemoryStorage;
import org.fabrique.persistence.Storage;

class TheDoorAsksThePolicyTest extends AccessAtTheDoorCases {

    @Override
    Storage openEmpty() {
        return new InMemoryStorage();
    }
}
