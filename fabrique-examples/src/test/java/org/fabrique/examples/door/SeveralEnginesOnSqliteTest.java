package org.fabrique.examples.door;

class SeveralEnginesOnSqliteTest extends SeveralEnginesCases {

    @Override
    Place place(String name) {
        return Place.file(folder.resolve(name + ".db"));
    }

    @Override
    int rounds() {
        return 5;
    }
}
