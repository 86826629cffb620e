package org.fabrique.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;
import java.util.stream.Stream;
import org.fabrique.core.need.Need;
import org.fabrique.persistence.Change;
import org.fabrique.persistence.History;
import org.fabrique.persistence.Once;
import org.fabrique.persistence.Position;
import org.fabrique.persistence.Storage;
import org.fabrique.persistence.StorageException;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.testkit.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What takes minutes, under {@code -Ppostgres}: many writers, and what would go wrong were the storage made otherwise. */
@Tag("postgres")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class PostgresAtLengthTest {

    private static final int WRITERS = 8;
    private static final int INCREMENTS = 1_000;
    private static final int ROUNDS = 1_000;
    private static final int COMMITS = 5_000;
    private static final int READERS = 3;
    private static final int AT_ONCE = 200;
    private static final int ASKERS = 4;
    private static final int REQUESTS = 250;

    private static final String TERMINATE_ONE = """
            SELECT count(pg_terminate_backend(pid)) FROM (SELECT pid FROM pg_stat_activity
                WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() ORDER BY random() LIMIT 1) one
            """;

    private final PostgresOptions options =
            PostgresUnderTest.emptyStore().withConnections(16).withPatience(Duration.ofSeconds(30));
    private final PostgresStorage storage = PostgresStorage.at(options);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private long begun;

    @BeforeEach
    void begin() {
        begun = System.nanoTime();
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        storage.close();
    }

    @Test
    void eightWritersWhoReadInTheirUnitsLoseNoIncrement() throws Exception {
        Store.add(storage, Samples.need("n-1", "0"));
        List<Future<Object>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            writers.add(threads.submit(() -> {
                for (int time = 0; time < INCREMENTS; time++) {
                    ManyWritersTest.increment(storage);
                }
                return null;
            }));
        }
        await(writers);
        Versioned<Need> counter =
                storage.read(view -> view.needs().find(Store.NEED.id()).orElseThrow());
        tell(
                "%d writers × %d increments: %s",
                WRITERS, INCREMENTS, counter.value().title());
        assertThat(counter.value().title()).isEqualTo(String.valueOf(WRITERS * INCREMENTS));
        assertThat(counter.version()).isEqualTo(WRITERS * INCREMENTS + 1L);
    }

    @Test
    void ofTwoWhoMayLeaveWhenTheOtherStaysOneStays() {
        int broken = WriteSkew.broken(storage, ROUNDS);
        tell("write skew, SERIALIZABLE: %d of %d rounds broken", broken, ROUNDS);
        assertThat(broken).isZero();
    }

    @Test
    void atLesserLevelsBothWouldLeave() {
        assertThat(brokenAtLesserLevels("write skew", WriteSkew::broken)).allMatch(broken -> broken > 0);
    }

    /** At these levels nothing but the row of the guard keeps them apart. */
    @Test
    void aGuardedRuleHoldsAtLesserLevelsToo() {
        assertThat(brokenAtLesserLevels("write skew with a guard", WriteSkew::brokenWithGuard))
                .containsExactly(0, 0);
    }

    private List<Integer> brokenAtLesserLevels(String what, ToIntBiFunction<Storage, Integer> rounds) {
        return Stream.of("REPEATABLE READ", "READ COMMITTED")
                .map(level -> broken(what, level, rounds))
                .toList();
    }

    private int broken(String what, String level, ToIntBiFunction<Storage, Integer> rounds) {
        PostgresOptions there =
                options.withSchema(PostgresUnderTest.emptyStore().schema());
        try (PostgresStorage lesser = AtLesserIsolation.at(there, level)) {
            int broken = rounds.applyAsInt(lesser, ROUNDS / 10);
            tell("%s, %s: %d of %d rounds broken", what, level, broken, ROUNDS / 10);
            return broken;
        }
    }

    @Test
    void readersOfTheHistoryMissNothingAndSeeNothingTwice() throws Exception {
        Set<String> kept = ConcurrentHashMap.newKeySet();
        CountDownLatch writing = new CountDownLatch(WRITERS);
        List<Future<List<String>>> readers = new ArrayList<>();
        for (int reader = 0; reader < READERS; reader++) {
            readers.add(threads.submit(() -> follow(writing, this::settled)));
        }
        Future<List<String>> naive = threads.submit(() -> follow(writing, this::whatever));
        List<Future<Object>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            String name = "n-" + writer + "-";
            writers.add(threads.submit(() -> writeSomeAndFailSometimes(name, kept, writing)));
        }
        await(writers);
        int missedByTheNaive = kept.size() - new HashSet<>(naive.get()).size();
        tell(
                "history: %d units kept of %d; the naive reader missed %d",
                kept.size(), WRITERS * COMMITS, missedByTheNaive);
        for (Future<List<String>> reader : readers) {
            List<String> seen = reader.get();
            tell("history: a reader saw %d lines, %d different", seen.size(), new HashSet<>(seen).size());
            assertThat(seen).doesNotHaveDuplicates();
            assertThat(new HashSet<>(seen)).isEqualTo(kept);
        }
        assertThat(missedByTheNaive).as("the control bites").isPositive();
    }

    /** Whoever does not know what came of a request sends it again under its key. */
    @Test
    void requestsAreDoneOnceWhileConnectionsBreak() throws Exception {
        CountDownLatch asking = new CountDownLatch(ASKERS);
        AtomicInteger unknown = new AtomicInteger();
        List<Future<Object>> askers = new ArrayList<>();
        for (int asker = 0; asker < ASKERS; asker++) {
            String name = "n-" + asker + "-";
            askers.add(threads.submit(() -> {
                for (int number = 0; number < REQUESTS; number++) {
                    askUntilAnswered(name + number, unknown);
                }
                asking.countDown();
                return name;
            }));
        }
        int broken = 0;
        while (!asking.await(40, TimeUnit.MILLISECONDS) && broken < ASKERS * REQUESTS) {
            broken += Integer.parseInt(PostgresUnderTest.ask(TERMINATE_ONE));
        }
        await(askers);
        List<Change> lines = storage.read(view -> view.history().after(Position.START, History.MOST));
        tell(
                "%d requests, %d connections broken, %d outcomes unknown: %d done",
                ASKERS * REQUESTS, broken, unknown.get(), lines.size());
        assertThat(unknown).hasPositiveValue();
        assertThat(lines).extracting(Change::id).doesNotHaveDuplicates().hasSize(ASKERS * REQUESTS);
    }

    private void askUntilAnswered(String id, AtomicInteger unknown) {
        String answer = "";
        while (answer.isEmpty()) {
            try {
                answer = Once.of(id, id)
                        .write(
                                storage,
                                Store.ACT,
                                unit -> unit.needs()
                                        .add(Samples.need(id, "Besoin"))
                                        .value()
                                        .id()
                                        .value());
            } catch (StorageException.Unavailable broken) {
                unknown.incrementAndGet();
            }
        }
        assertThat(answer).isEqualTo(id);
    }

    private Object writeSomeAndFailSometimes(String name, Set<String> kept, CountDownLatch writing) {
        try {
            for (int number = 0; number < COMMITS; number++) {
                String id = name + number;
                if (writes(id, number % 50 == 49)) {
                    kept.add(id);
                }
            }
            return kept;
        } finally {
            writing.countDown();
        }
    }

    private boolean writes(String id, boolean fails) {
        try {
            return storage.<Boolean>write(Store.ACT, unit -> {
                unit.needs().add(Samples.need(id, "Besoin"));
                hold();
                if (fails) {
                    throw new ArithmeticException("planted");
                }
                return true;
            });
        } catch (ArithmeticException planted) {
            return false;
        }
    }

    /** One unit in five stands still for up to five milliseconds. */
    private static void hold() {
        ThreadLocalRandom chance = ThreadLocalRandom.current();
        if (chance.nextInt(5) == 0) {
            sleep(chance.nextLong(5));
        }
    }

    /** Reads on until nothing comes after the last writer has ended. */
    private static List<String> follow(CountDownLatch writing, Function<Position, List<Change>> after) {
        List<String> seen = new ArrayList<>();
        Position at = Position.START;
        boolean ended = false;
        while (!ended) {
            boolean last = writing.getCount() == 0;
            List<Change> piece = after.apply(at);
            piece.forEach(line -> seen.add(line.id()));
            at = piece.isEmpty() ? at : piece.get(piece.size() - 1).at();
            ended = last && piece.isEmpty();
            sleep(1);
        }
        return seen;
    }

    private List<Change> settled(Position at) {
        return storage.read(view -> view.history().after(at, AT_ONCE));
    }

    /** What a reader does who only remembers how far it has come. */
    private List<Change> whatever(Position at) {
        String sql = "SELECT unit, line, kind, id, version, erased, author, moment FROM %s.history"
                        .formatted(options.schema())
                + " WHERE (unit, line) > (?, ?) ORDER BY unit, line LIMIT " + AT_ONCE;
        try (Connection connection = PostgresUnderTest.raw();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, at.unit());
            statement.setLong(2, at.line());
            List<Change> lines = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    lines.add(SqlHistory.line(row));
                }
            }
            return lines;
        } catch (SQLException notThereYet) {
            return List.of();
        }
    }

    private static void await(List<Future<Object>> futures) throws Exception {
        for (Future<Object> future : futures) {
            future.get();
        }
    }

    private void tell(String what, Object... values) {
        System.out.printf("%s (%.1f s)%n", what.formatted(values), (System.nanoTime() - begun) / 1e9);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
