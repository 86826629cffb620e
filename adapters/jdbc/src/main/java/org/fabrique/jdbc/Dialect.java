package org.fabrique.jdbc;

/**
 * The few words in which databases differ. All are constants; values only ever are parameters.
 *
 * @param oneOf that a value is one of those in a parameter, which is a JSON array of texts
 * @param says that the column of words holds a parameter
 * @param nextUnit the number of the unit of work under way
 * @param sound what the database itself finds wrong, a line each, or one line "ok"; PostgreSQL is not asked
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

    /**
     * Units are kept in another order than they took their numbers, so the history is shown up to the first that is still
     * under way. A store that was moved to another server, whose numbers are lower, adds what it had come to.
     */
    static final Dialect POSTGRES = new Dialect(
            "= ANY (ARRAY(SELECT json_array_elements_text(CAST(? AS json))))",
            "strpos(words, ?) > 0",
            "SELECT base + CAST(CAST(pg_current_xact_id() AS text) AS bigint) FROM store",
            "SELECT 'ok'",
            "unit < (SELECT base + CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS text) AS bigint) FROM store)");
}
