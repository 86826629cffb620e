package org.fabrique.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.fabrique.persistence.StorageException;
import org.fabrique.persistence.spi.Deadline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One statement that would run for ever is stopped by the database itself, and its connection not used again. */
class ALongStatementTest {

    private static final String FOR_EVER =
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";

    @TempDir
    Path folder;

    private SqliteSessions sessions;

    @BeforeEach
    void open() {
        sessions = new SqliteSessions(
                new SqliteFile(folder.resolve("fabrique.db")), Duration.ofSeconds(5), UnaryOperator.identity());
    }

    @AfterEach
    void close() {
        sessions.close();
        assertThat(sessions.open()).isZero();
    }

    @Test
    void endsByItsDeadline() {
        Session session =
                sessions.reader(Deadline.within(Duration.ofMillis(200)).get());
        assertThatExceptionOfType(StorageException.DeadlineExceeded.class)
                .isThrownBy(() -> runForEver(session))
                .matches(late -> late.elapsed().compareTo(Duration.ofMillis(200)) >= 0)
                .matches(late -> late.elapsed().compareTo(Duration.ofSeconds(3)) < 0);
        sessions.giveBack(session);
        assertThat(sessions.open()).isZero();
    }

    @Test
    void endsWhenItsThreadIsInterrupted() {
        Thread self = Thread.currentThread();
        Session session = sessions.reader(Deadline.none());
        new Thread(() -> {
                    pause();
                    self.interrupt();
                })
                .start();
        assertThatExceptionOfType(StorageException.Cancelled.class).isThrownBy(() -> runForEver(session));
        assertThat(Thread.interrupted()).isTrue();
        sessions.giveBack(session);
    }

    /** What is stopped is one statement, not the one that comes after it on the same connection. */
    @Test
    void leavesOthersAlone() {
        Session session =
                sessions.reader(Deadline.within(Duration.ofSeconds(30)).get());
        for (int again = 0; again < 1_000; again++) {
            assertThat(session.query("SELECT 7", List.of(), row -> row.getLong(1)))
                    .containsExactly(7L);
        }
        session.commit();
        sessions.giveBack(session);
        assertThat(sessions.open()).isEqualTo(1);
    }

    private static void runForEver(Session session) {
        session.query(FOR_EVER, List.of(), row -> row.getLong(1));
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
