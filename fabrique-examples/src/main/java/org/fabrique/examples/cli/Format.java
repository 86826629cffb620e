package org.fabrique.examples.cli;

/** The formats of files that are written and read. */
enum Format {
    /** All that a store holds, for another store. */
    STORE,
    /** One kind of thing as a table, for people and their spreadsheets. */
    CSV
}
