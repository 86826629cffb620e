package org.fabrique.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.fabrique.jdbc.migration.Migrations;
import org.fabrique.jdbc.migration.OneMoreStep;
import org.fabrique.persistence.StorageException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Wherever the making of a store breaks off, the next program to come goes on with it, and nothing is refused for ever. */
@Tag("postgres")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class APostgresMigrationThatBreaksOffTest {

    private static final int LATEST = Migrations.POSTGRES.latest();

    /** A call in five is the last: between two, little else happens. Each is with {@code -Dfabrique.stride=1}. */
    private static final int STRIDE = Integer.getInteger("fabrique.stride", 5);

    private static final int TERMINATIONS = 40;
    private static final long SEED = Long.getLong("fabrique.seed", 20_180_328L);

    @Test
    void isGoneOnWithWhicheverCallWasTheLast() throws SQLException {
        FailingCalls calls = FailingCalls.dying();
        int call = 0;
        boolean passed = false;
        while (!passed) {
            call += STRIDE;
            PostgresOptions options = PostgresUnderTest.emptyStore();
            calls.failAt(call);
            passed = opens(options, calls);
            calls.stopFailing();
            calls.closeAll();
            requireWhole(options);
        }
        System.out.printf(
                "a store on PostgreSQL broken off at %d of %d calls: each gone on with%n", call / STRIDE - 1, call);
        assertThat(call).isGreaterThan(50);
    }

    @Test
    void isGoneOnWithWhenItsConnectionsWereTerminated() throws SQLException, InterruptedException {
        Random chance = new Random(SEED);
        int broken = 0;
        for (int time = 0; time < TERMINATIONS; time++) {
            PostgresOptions options = PostgresUnderTest.emptyStore();
            CompletableFuture<Boolean> opening = CompletableFuture.supplyAsync(() -> opens(options));
            TimeUnit.MILLISECONDS.sleep(chance.nextInt(300));
            PostgresUnderTest.ask("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                    + " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()");
            broken += opening.join() ? 0 : 1;
            requireWhole(options);
        }
        System.out.printf(
                "%d openings on PostgreSQL whose connections were terminated, seed %d: %d broke off, each gone on with%n",
                TERMINATIONS, SEED, broken);
        assertThat(broken).isPositive();
    }

    @Test
    void isGoneOnWithFromTheFormatBefore() throws SQLException {
        FailingCalls calls = FailingCalls.dying();
        int call = 0;
        boolean passed = false;
        while (!passed) {
            call += STRIDE;
            PostgresOptions options = PostgresUnderTest.emptyStore();
            requireWhole(options);
            calls.failAt(call);
            passed = goesOneStepFurther(options, calls);
            calls.stopFailing();
            calls.closeAll();
            requireNextFormatOrUntouched(options);
            OneMoreStep.migrate(Migrations.POSTGRES, source(options), options.schema());
            assertThat(format(options)).isEqualTo(LATEST + 1);
            requireNextFormatOrUntouched(options);
        }
        assertThat(call).isGreaterThan(30);
    }

    private static boolean opens(PostgresOptions options, FailingCalls calls) {
        try (PostgresStorage storage = PostgresStorage.at(options, calls::around)) {
            return Store.count(storage) == 0;
        } catch (FailingCalls.Killed killed) {
            return false;
        }
    }

    private static boolean opens(PostgresOptions options) {
        try (PostgresStorage storage = PostgresStorage.at(options)) {
            return Store.count(storage) == 0;
        } catch (StorageException.Unavailable broken) {
            return false;
        }
    }

    private static boolean goesOneStepFurther(PostgresOptions options, FailingCalls calls) throws SQLException {
        try {
            OneMoreStep.migrate(Migrations.POSTGRES, calls.around(source(options)), options.schema());
            return true;
        } catch (FailingCalls.Killed killed) {
            return false;
        }
    }

    private static void requireNextFormatOrUntouched(PostgresOptions options) throws SQLException {
        if (format(options) == LATEST) {
            assertThat(PostgresUnderTest.ask("SELECT to_regclass('%s.wish')".formatted(options.schema())))
                    .isNull();
            try (PostgresStorage storage = PostgresStorage.at(options)) {
                assertThat(storage.verify()).isEmpty();
                assertThat(Store.count(storage)).isEqualTo(1);
            }
        } else {
            assertThat(PostgresUnderTest.ask("SELECT w.id || n.urgency FROM %1$s.wish w JOIN %1$s.need n USING (id)"
                            .formatted(options.schema())))
                    .isEqualTo("n-1n-1");
        }
    }

    private static void requireWhole(PostgresOptions options) throws SQLException {
        try (PostgresStorage storage = PostgresStorage.at(options)) {
            Store.add(storage, Store.NEED);
            assertThat(Store.count(storage)).isEqualTo(1);
            assertThat(storage.verify()).isEmpty();
        }
        assertThat(format(options)).isEqualTo(LATEST);
    }

    private static int format(PostgresOptions options) throws SQLException {
        return Integer.parseInt(PostgresUnderTest.ask("SELECT format FROM %s.store".formatted(options.schema())));
    }

    private static DataSource source(PostgresOptions options) {
        return new PostgresSchema(options, UnaryOperator.identity()).source();
    }
}
