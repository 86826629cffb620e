package org.fabrique.examples.door;

class SoakOnPostgresTest extends SoakCases {

    @Override
    Place place() {
        return PostgresUnderTest.place("soak");
    }

    @Override
    long connections() {
        PostgresUnderTest.place("soak");
        return PostgresUnderTest.ask(
                "SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()");
    }

    @Override
    long logBytes() {
        return PostgresUnderTest.ask("SELECT sum(size) FROM pg_ls_waldir()");
    }

    /** The server takes away what is beyond {@code max_wal_size}, which is 1 GB when it comes, at its checkpoints. */
    @Override
    double mostLog() {
        return 2_048;
    }
}
