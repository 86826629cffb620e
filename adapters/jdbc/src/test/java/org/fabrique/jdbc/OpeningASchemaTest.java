package org.fabrique.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.fabrique.jdbc.migration.Migrations;
import org.fabrique.persistence.Change;
import org.fabrique.persistence.Position;
import org.fabrique.persistence.StorageException;
import org.fabrique.persistence.testkit.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OpeningASchemaTest {

    private static final String LATEST = String.valueOf(Migrations.POSTGRES.latest());

    private PostgresOptions options;
    private String schema;

    @BeforeEach
    void choose() {
        options = PostgresUnderTest.emptyStore();
        schema = options.schema();
    }

    @Nested
    class ThatIsNotThere {

        @Test
        void touchesNothingBeforeTheFirstUse() throws SQLException {
            PostgresStorage.at(options).close();
            assertThat(objects()).isEqualTo("0");
        }

        @Test
        void makesItAndSaysWhoseItIs() throws SQLException {
            use(options);
            assertThat(ask("SELECT application || ' ' || format FROM %s.store"))
                    .isEqualTo(PostgresSchema.APPLICATION + " " + LATEST);
        }

        @Test
        void manyWhoBeginTogetherMakeOne() throws SQLException {
            List<CompletableFuture<Void>> openings = IntStream.range(0, 6)
                    .mapToObj(number -> CompletableFuture.runAsync(() -> {
                        try (PostgresStorage storage =
                                PostgresStorage.at(options.withPatience(Duration.ofSeconds(30)))) {
                            Store.add(storage, Samples.need("n-" + number, "Besoin"));
                        }
                    }))
                    .toList();
            openings.forEach(CompletableFuture::join);
            assertThat(ask("SELECT count(*) FROM %s.need")).isEqualTo("6");
            assertThat(ask("SELECT count(*) FROM %s.store")).isEqualTo("1");
        }

        @Test
        void orderIsThatOfCodePointsInEveryColumnOfTexts() throws SQLException {
            use(options);
            assertThat(ask("SELECT string_agg(table_name || '.' || column_name, ' ') FROM information_schema.columns"
                            + " WHERE table_schema = '%s' AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'"
                            + " AND table_name <> 'store'"))
                    .isNull();
        }
    }

    @Nested
    class ThatIsNotOurs {

        @Test
        void refusesAnotherProgramsTablesAndLeavesThem() throws SQLException {
            execute("CREATE SCHEMA %s", "CREATE TABLE %s.customers (name TEXT)");
            refused(StorageException.NotAFabriqueStore.class, "NOT_A_FABRIQUE_STORE");
            assertThat(objects()).isEqualTo("1");
        }

        @Test
        void refusesAnotherProgramsStore() throws SQLException {
            execute("CREATE SCHEMA %s", "CREATE TABLE %s.store (street TEXT)");
            refused(StorageException.NotAFabriqueStore.class, "NOT_A_FABRIQUE_STORE");
            execute("DROP TABLE %s.store");
            execute("CREATE TABLE %s.store (application TEXT, format INT, base INT)");
            execute("INSERT INTO %s.store VALUES ('shop', 1, 0)");
            refused(StorageException.NotAFabriqueStore.class, "NOT_A_FABRIQUE_STORE");
            assertThat(objects()).isEqualTo("1");
        }

        @Test
        void refusesAFunctionOfAnotherProgram() throws SQLException {
            execute("CREATE SCHEMA %s", "CREATE FUNCTION %s.one() RETURNS int LANGUAGE sql AS 'SELECT 1'");
            refused(StorageException.NotAFabriqueStore.class, "NOT_A_FABRIQUE_STORE");
            assertThat(objects()).isEqualTo("0");
        }

        @Test
        void refusesWhatANewerVersionWrote() throws SQLException {
            use(options);
            execute("UPDATE %s.store SET format = 99");
            String before = objects();
            try (PostgresStorage storage = PostgresStorage.at(options)) {
                assertThatExceptionOfType(StorageException.TooNew.class)
                        .isThrownBy(() -> Store.count(storage))
                        .matches(newer -> newer.found() == 99 && newer.supported() == Migrations.POSTGRES.latest());
            }
            assertThat(objects()).isEqualTo(before);
        }
    }

    @Nested
    class ThatIsOurs {

        @Test
        void takesAnEmptySchema() throws SQLException {
            execute("CREATE SCHEMA %s");
            use(options);
            assertThat(ask("SELECT format FROM %s.store")).isEqualTo(LATEST);
        }

        /** What a program that was killed had done so far: whose it is, then the table of the steps. */
        @Test
        void goesOnWhereTheMakingWasBrokenOff() throws SQLException {
            execute(
                    "CREATE SCHEMA %s",
                    "CREATE TABLE %s.store (application TEXT NOT NULL, format INTEGER NOT NULL, base BIGINT NOT NULL)",
                    "INSERT INTO %s.store VALUES ('org.fabrique', 0, 0)");
            use(options);
            assertThat(ask("SELECT format FROM %s.store")).isEqualTo(LATEST);
        }

        @Test
        void whatIsReadOnlyIsReadAndNotWritten() throws SQLException {
            use(options);
            execute("DROP ROLE IF EXISTS reader", "CREATE ROLE reader LOGIN");
            execute("ALTER ROLE reader SET default_transaction_read_only = on");
            execute("GRANT USAGE ON SCHEMA %s TO reader", "GRANT SELECT ON ALL TABLES IN SCHEMA %s TO reader");
            try (PostgresStorage storage = PostgresStorage.at(as("reader"))) {
                assertThat(Store.count(storage)).isEqualTo(1);
                assertThatExceptionOfType(StorageException.ReadOnly.class)
                        .isThrownBy(() -> Store.add(storage, Samples.need("n-2", "Autre")))
                        .matches(refused -> refused.code().equals("STORE_READ_ONLY"));
                assertThat(Store.count(storage)).isEqualTo(1);
            }
            execute("DROP OWNED BY reader", "DROP ROLE reader");
        }

        /** Its units have higher numbers than any transaction of this server. */
        @Test
        void aHistoryFromAnotherServerIsGoneOnWith() throws SQLException {
            try (PostgresStorage storage = PostgresStorage.at(options)) {
                assertThat(Store.count(storage)).isZero();
                execute("UPDATE %s.store SET base = 1000000000000");
                Store.add(storage, Store.NEED);
                execute("UPDATE %s.store SET base = 0");
            }
            try (PostgresStorage storage = PostgresStorage.at(options)) {
                Store.add(storage, Samples.need("n-2", "Autre"));
                List<Change> lines = storage.read(view -> view.history().after(Position.START, 10));
                assertThat(lines).extracting(Change::id).containsExactly("n-1", "n-2");
                assertThat(lines.get(0).at()).isGreaterThan(new Position(1_000_000_000_000L, 0));
                assertThat(lines.get(1).at()).isGreaterThan(lines.get(0).at());
            }
        }
    }

    @Nested
    class WithFewRights {

        @Test
        void worksForWhoOwnsTheSchemaAlone() throws SQLException {
            execute("DROP ROLE IF EXISTS owner_of_schema", "CREATE ROLE owner_of_schema LOGIN");
            execute("CREATE SCHEMA %s AUTHORIZATION owner_of_schema");
            worksFor("owner_of_schema");
            execute("DROP OWNED BY owner_of_schema CASCADE", "DROP ROLE owner_of_schema");
        }

        @Test
        void worksForWhoMayMakeASchema() throws SQLException {
            execute(
                    "DROP ROLE IF EXISTS maker",
                    "CREATE ROLE maker LOGIN",
                    "GRANT CREATE ON DATABASE postgres TO maker");
            worksFor("maker");
            execute("DROP OWNED BY maker CASCADE", "DROP ROLE maker");
        }

        @Test
        void saysThatARightIsMissing() throws SQLException {
            execute("DROP ROLE IF EXISTS nobody_here", "CREATE ROLE nobody_here LOGIN");
            try (PostgresStorage storage = PostgresStorage.at(as("nobody_here"))) {
                assertThatExceptionOfType(StorageException.Unavailable.class)
                        .isThrownBy(() -> Store.count(storage))
                        .withMessageContaining("a right is missing");
            }
            execute("DROP ROLE nobody_here");
        }

        private void worksFor(String role) throws SQLException {
            try (PostgresStorage storage = PostgresStorage.at(as(role))) {
                Store.add(storage, Store.NEED);
                storage.write(Store.ACT, unit -> unit.persons().add(Samples.person("p-1")));
                assertThat(storage.erase(Samples.person("p-1").id(), Store.ACT).complete())
                        .isTrue();
                assertThat(storage.verify()).isEmpty();
            }
            assertThat(ask("SELECT rolsuper FROM pg_roles WHERE rolname = '" + role + "'"))
                    .isEqualTo("f");
        }
    }

    @Nested
    class OnAServerThatForgets {

        @Test
        void isRefusedWhenASessionDoesNotWaitForTheDisk() throws SQLException {
            execute(
                    "DROP ROLE IF EXISTS hasty",
                    "CREATE ROLE hasty LOGIN",
                    "ALTER ROLE hasty SET synchronous_commit = off");
            execute("CREATE SCHEMA %s AUTHORIZATION hasty");
            try (PostgresStorage storage = PostgresStorage.at(as("hasty"))) {
                assertThatExceptionOfType(StorageException.NotDurable.class)
                        .isThrownBy(() -> Store.count(storage))
                        .matches(refused -> refused.code().equals("STORE_NOT_DURABLE"))
                        .withMessageContaining("synchronous_commit");
            }
            assertThat(objects()).isEqualTo("0");
            use(as("hasty").acceptingLostCommits());
            execute("DROP OWNED BY hasty CASCADE", "DROP ROLE hasty");
        }

        @Test
        void isRefusedWhenTheServerNeverWritesForGood() throws IOException {
            try (EmbeddedPostgres forgetful = EmbeddedPostgres.start()) {
                PostgresOptions there = PostgresOptions.of(
                        forgetful.getJdbcUrl("postgres", "postgres").split("\\?")[0], "postgres", "");
                try (PostgresStorage storage = PostgresStorage.at(there)) {
                    assertThatExceptionOfType(StorageException.NotDurable.class)
                            .isThrownBy(() -> Store.count(storage))
                            .withMessageContaining("fsync, synchronous_commit");
                }
                use(there.acceptingLostCommits());
            }
        }

        @Test
        void isRefusedWhenPagesCanBeTorn() throws SQLException {
            try {
                setFullPageWrites("off");
                refused(StorageException.NotDurable.class, "STORE_NOT_DURABLE");
                use(options.acceptingLostCommits());
            } finally {
                setFullPageWrites("on");
            }
        }

        /** A setting is there once a new connection has it. */
        private void setFullPageWrites(String value) throws SQLException {
            execute("ALTER SYSTEM SET full_page_writes = " + value, "SELECT pg_reload_conf()");
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (!value.equals(ask("SHOW full_page_writes"))) {
                assertThat(System.nanoTime()).isLessThan(end);
            }
        }
    }

    @Test
    void saysThatTheServerOrTheDatabaseIsNotThereAndNothingSecret() {
        for (String url : List.of("jdbc:postgresql://localhost:1/postgres", PostgresUnderTest.url() + "_none")) {
            PostgresOptions elsewhere =
                    PostgresOptions.of(url, "postgres", "s3cret").withPatience(Duration.ofSeconds(1));
            try (PostgresStorage storage = PostgresStorage.at(elsewhere)) {
                assertThatExceptionOfType(StorageException.Unavailable.class)
                        .isThrownBy(() -> Store.count(storage))
                        .withMessageNotContaining("s3cret");
            }
        }
    }

    private <X extends StorageException> void refused(Class<X> how, String code) {
        try (PostgresStorage storage = PostgresStorage.at(options)) {
            assertThatExceptionOfType(how)
                    .isThrownBy(() -> Store.count(storage))
                    .matches(failure -> failure.code().equals(code))
                    .withMessageContaining(schema);
        }
    }

    private static void use(PostgresOptions options) {
        try (PostgresStorage storage = PostgresStorage.at(options)) {
            Store.add(storage, Store.NEED);
            assertThat(Store.count(storage)).isEqualTo(1);
        }
    }

    private PostgresOptions as(String role) {
        return PostgresUnderTest.options(role).withSchema(schema);
    }

    private String objects() throws SQLException {
        return ask("SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                + " WHERE n.nspname = '%s' AND c.relkind = 'r'");
    }

    private String ask(String sql) throws SQLException {
        return PostgresUnderTest.ask(sql.formatted(schema));
    }

    private void execute(String... statements) throws SQLException {
        for (String sql : statements) {
            PostgresUnderTest.execute(sql.formatted(schema));
        }
    }
}
