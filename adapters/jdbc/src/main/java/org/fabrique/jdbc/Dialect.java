package org.fabrique.jdbc;

/**
 * The few words in which databases differ. All are constants; values only ever are parameters.
 *
 * @param oneOf that a value is one of those in a parameter, which is a JSON array of texts
 * @param says that the column of words holds a parameter
 * @param nextUnit the number of the unit of work under way
 * @param sound what the database itself finds wrong, a line each, or one line "ok"
 * @param settled the lines of the history nothing can come in before any more
 */
record Dialect(String oneOf, String says, String nextUnit, String sound, String settled) {

    /** There is one writer at a time, so units are kept in the order of their numbers. */
    static final Dialect SQLITE = new Dialect(
            "IN (SELECT value FROM json_each(?))",
            "instr(words, ?) > 0",
            "SELECT coalesce(max(unit), 0) + 1 FROM history",
            "PRAGMA integrity_check(100)",
            "TRUE");
}
