package org.fabrique.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.fabrique.persistence.DuplicateException;
import org.fabrique.persistence.StorageException;
import org.fabrique.persistence.spi.Deadline;
import org.fabrique.persistence.testkit.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresConnectionsTest {

    private static final Duration SHORT = Duration.ofMillis(400);

    private final PostgresOptions options = PostgresUnderTest.emptyStore();
    private PostgresStorage storage = PostgresStorage.at(options);

    @AfterEach
    void close() throws InterruptedException, SQLException {
        storage.close();
        assertThat(storage.openConnections()).isZero();
        awaitNoConnection();
    }

    @Test
    void haveEverySettingAStoreNeeds() throws SQLException {
        PostgresSessions sessions = new PostgresSessions(options, UnaryOperator.identity());
        Session session = sessions.writer(Deadline.none());
        assertThat(shows(session, "search_path")).isEqualTo(options.schema());
        assertThat(shows(session, "lock_timeout")).isEqualTo("5s");
        assertThat(shows(session, "idle_in_transaction_session_timeout")).isEqualTo("1min");
        assertThat(shows(session, "transaction_isolation")).isEqualTo("serializable");
        sessions.giveBack(session);
        sessions.close();
    }

    @Test
    void survivesRefusedWritesWithoutALeak() {
        Store.add(storage, Store.NEED);
        for (int time = 0; time < 50; time++) {
            assertThatExceptionOfType(DuplicateException.class).isThrownBy(() -> Store.add(storage, Store.NEED));
        }
        assertThat(storage.openConnections()).isBetween(1, 2);
    }

    @Test
    void oneThatBreaksInMidUseIsTypedAndNothingOfItsUnitIsKept() {
        Store.add(storage, Store.NEED);
        assertThatExceptionOfType(StorageException.Unavailable.class)
                .isThrownBy(() -> storage.write(Store.ACT, unit -> {
                    unit.needs().add(Samples.need("n-2", "Perdu"));
                    terminateAll();
                    return unit.needs().add(Samples.need("n-3", "Perdu aussi"));
                }))
                .matches(broken -> broken.code().equals("STORE_UNAVAILABLE"))
                .withMessageNotContaining("terminating");
        assertThat(Store.count(storage)).isEqualTo(1);
        Store.add(storage, Samples.need("n-4", "Autre"));
        assertThat(Store.count(storage)).isEqualTo(2);
    }

    @Test
    void oneThatBreaksBeforeTheUnitIsKeptIsNeverTakenForKept() {
        Store.add(storage, Store.NEED);
        assertThatExceptionOfType(StorageException.Unavailable.class)
                .isThrownBy(() -> storage.write(Store.ACT, unit -> {
                    unit.needs().add(Samples.need("n-2", "Perdu"));
                    terminateAll();
                    return true;
                }));
        assertThat(Store.count(storage)).isEqualTo(1);
    }

    @Test
    void thatBrokeWhileTheyWereIdleAreNotNoticed() {
        fillThePool();
        for (int time = 0; time < 5; time++) {
            terminateAll();
            assertThat(Store.count(storage)).isEqualTo(8L + time);
            terminateAll();
            Store.add(storage, Samples.need("n-again-" + time, "Autre"));
        }
    }

    @Test
    void ofWhichThereIsOneServeOneAfterTheOther() {
        reopen(options.withConnections(1));
        fillThePool();
        assertThat(Store.count(storage)).isEqualTo(8);
        assertThat(storage.openConnections()).isEqualTo(1);
    }

    @Test
    void whoWaitsTooLongForOneIsBusyAndInTimeWhenThereIsALimit() {
        reopen(options.withConnections(1).withPatience(SHORT));
        Store.add(storage, Store.NEED);
        CountDownLatch inUse = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> storage.read(view -> {
            inUse.countDown();
            await(done);
            return view.needs().find(Store.NEED.id()).orElseThrow();
        }));
        await(inUse);
        assertThatExceptionOfType(StorageException.Busy.class)
                .isThrownBy(() -> Store.count(storage))
                .matches(busy -> busy.waited().equals(SHORT));
        assertThatExceptionOfType(StorageException.DeadlineExceeded.class)
                .isThrownBy(() -> Store.count(storage.within(Duration.ofMillis(50))));
        done.countDown();
        slow.join();
        assertThat(Store.count(storage)).isEqualTo(1);
    }

    @Test
    void whoIsInterruptedWhileWaitingForOneIsCancelled() {
        reopen(options.withConnections(1));
        Store.add(storage, Store.NEED);
        storage.read(view -> CompletableFuture.supplyAsync(() -> {
                    Thread.currentThread().interrupt();
                    Throwable cancelled = catchThrowable(() -> Store.count(storage));
                    assertThat(cancelled).isInstanceOf(StorageException.Cancelled.class);
                    return Thread.interrupted();
                })
                .thenAccept(stayed -> assertThat(stayed).isTrue())
                .join());
        assertThat(Store.count(storage)).isEqualTo(1);
    }

    /** Somebody else locks the row of a need, and would for ever. */
    @Test
    void whoWaitsTooLongForARowIsBusy() throws SQLException {
        reopen(options.withPatience(SHORT));
        Store.add(storage, Store.NEED);
        try (Connection other = PostgresUnderTest.raw()) {
            other.setAutoCommit(false);
            Store.update(other, "UPDATE %s.need SET version = version".formatted(options.schema()));
            assertThatExceptionOfType(StorageException.Busy.class)
                    .isThrownBy(() ->
                            storage.write(Store.ACT, unit -> unit.needs().save(Store.NEED, 1)))
                    .matches(busy -> busy.waited().compareTo(SHORT) >= 0)
                    .matches(busy -> busy.waited().compareTo(SHORT.multipliedBy(20)) < 0);
            assertThat(Store.count(storage)).as("reads go on").isEqualTo(1);
            other.rollback();
        }
        storage.write(Store.ACT, unit -> unit.needs().save(Store.NEED, 1));
    }

    @Test
    void aLongStatementIsStoppedByTheServer() {
        Store.add(storage, Store.NEED);
        PostgresSessions sessions = new PostgresSessions(options, UnaryOperator.identity());
        Session session = sessions.reader(Deadline.within(Duration.ofSeconds(3)).get());
        long begun = System.nanoTime();
        assertThatExceptionOfType(StorageException.DeadlineExceeded.class)
                .isThrownBy(() -> session.execute("SELECT pg_sleep(60)"));
        assertThat(System.nanoTime() - begun).isLessThan(TimeUnit.SECONDS.toNanos(20));
        sessions.giveBack(session);
        sessions.close();
    }

    private void fillThePool() {
        Store.add(storage, Store.NEED);
        IntStream.range(0, 7)
                .mapToObj(number ->
                        CompletableFuture.runAsync(() -> Store.add(storage, Samples.need("n-x" + number, "Besoin"))))
                .toList()
                .forEach(CompletableFuture::join);
    }

    private void reopen(PostgresOptions other) {
        storage.close();
        storage = PostgresStorage.at(other);
    }

    /** Ends every connection of the storage from outside, and waits until they are gone. */
    private static void terminateAll() {
        try {
            PostgresUnderTest.ask("SELECT count(pg_terminate_backend(pid, 10000)) FROM pg_stat_activity"
                    + " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String shows(Session session, String setting) {
        return session.query("SHOW " + setting, List.of(), row -> row.getString(1))
                .get(0);
    }

    private static void awaitNoConnection() throws InterruptedException, SQLException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        String open = "?";
        while (!"0".equals(open) && System.nanoTime() < end) {
            open = PostgresUnderTest.ask("SELECT count(*) FROM pg_stat_activity"
                    + " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()");
            Thread.sleep(20);
        }
        assertThat(open).as("connections that are left open").isEqualTo("0");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
