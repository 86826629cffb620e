package org.fabrique.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.fabrique.persistence.Change;
import org.fabrique.persistence.History;
import org.fabrique.persistence.Once;
import org.fabrique.persistence.Position;
import org.fabrique.persistence.StorageException;
import org.fabrique.persistence.UnitOfWork;
import org.fabrique.persistence.testkit.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole server is killed under its writers, and started again: they go on with the same storage. */
@Tag("postgres")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class AServerThatIsKilledTest {

    private static final int KILLS = 3;
    private static final int WRITERS = 4;
    private static final int BETWEEN = 50;

    @TempDir
    Path folder;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger unknown = new AtomicInteger();
    private final AtomicBoolean ended = new AtomicBoolean();

    @BeforeEach
    void needAServer() {
        assumeTrue(PostgresUnderTest.options("postgres") != null);
    }

    @Test
    void losesNothingItConfirmedAndDoesNothingTwice() throws Exception {
        EmbeddedPostgres server = start(0);
        PostgresOptions options = PostgresOptions.of(
                        "jdbc:postgresql://localhost:%d/postgres".formatted(server.getPort()), "postgres", "")
                .withPatience(Duration.ofSeconds(2));
        try (PostgresStorage storage = PostgresStorage.at(options)) {
            List<CompletableFuture<Void>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = "n-" + writer + "-";
                writers.add(CompletableFuture.runAsync(() -> writeUntilTheEnd(storage, name)));
            }
            for (int kill = 0; kill < KILLS; kill++) {
                awaitMore(BETWEEN);
                kill(server);
                server = start(server.getPort());
            }
            awaitMore(BETWEEN);
            ended.set(true);
            writers.forEach(CompletableFuture::join);
            List<Change> lines = storage.read(view -> view.history().after(Position.START, History.MOST));
            System.out.printf(
                    "%d kills of the server under %d writers: %d requests done, %d outcomes unknown, 0 lost, 0 done twice%n",
                    KILLS, WRITERS, acknowledged.size(), unknown.get());
            assertThat(unknown).as("the kills were felt").hasPositiveValue();
            assertThat(lines)
                    .extracting(Change::id)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(acknowledged);
            assertThat(storage.verify()).isEmpty();
        } finally {
            ended.set(true);
            server.close();
        }
    }

    private void writeUntilTheEnd(PostgresStorage storage, String name) {
        for (int number = 0; !ended.get() && number < History.MOST / WRITERS; number++) {
            String id = name + number;
            askUntilAnswered(storage, id);
            acknowledged.add(id);
        }
    }

    private void askUntilAnswered(PostgresStorage storage, String id) {
        boolean answered = false;
        while (!answered) {
            try {
                String answer = Once.of(id, id).write(storage, Store.ACT, unit -> added(unit, id));
                assertThat(answer).isEqualTo(id);
                answered = true;
            } catch (StorageException.Unavailable killed) {
                unknown.incrementAndGet();
            }
        }
    }

    private static String added(UnitOfWork unit, String id) {
        return unit.needs().add(Samples.need(id, "Besoin")).value().id().value();
    }

    private void awaitMore(int requests) throws InterruptedException {
        int wanted = acknowledged.size() + requests;
        while (acknowledged.size() < wanted) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** The first line of its file is the number of the process. */
    private void kill(EmbeddedPostgres server) throws IOException {
        long process = Long.parseLong(Files.readAllLines(folder.resolve("data").resolve("postmaster.pid"))
                .get(0));
        ProcessHandle postmaster = ProcessHandle.of(process).orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
        server.close();
    }

    /** Starts the server on what it kept; a port of 0 is any. */
    private EmbeddedPostgres start(int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on");
        return (port == 0 ? builder : builder.setPort(port)).start();
    }
}
