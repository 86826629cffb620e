package org.fabrique.examples.door;

import org.junit.jupiter.api.Tag;

@Tag("postgres")
class SeveralEnginesOnPostgresTest extends SeveralEnginesCases {

    @Override
    Place place(String name) {
        return PostgresUnderTest.place(name);
    }

    @Override
    int rounds() {
        return 20;
    }
}
