package org.fabrique.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.fabrique.core.Message;
import org.fabrique.core.access.ActorId;
import org.junit.jupiter.api.Test;

class StorageExceptionTest {

    private static final Exception DRIVER = new IllegalStateException("Key (mail)=(zsuzsanna@example.org) exists");

    private static final Act ACT = Act.of(new ActorId("a-3"), Instant.parse("2026-11-28T10:00:00Z"));

    private static final List<StorageException> ALL = List.of(
            new StaleWriteException(Kind.NEEDS, "N-12", 7, 9, ACT),
            new DuplicateException(Kind.PERSONS, "p-1"),
            new MissingException(Kind.INITIATIVES, "i-1"),
            new BadCursorException(),
            new KeyReusedException(new Receipt("k-1", "hash", "n-1", ACT)),
            new UnitFailedException(DRIVER),
            new StorageException.Busy(Duration.ofMillis(5_002), DRIVER),
            new StorageException.Full("f.db", DRIVER),
            new StorageException.ReadOnly("f.db", DRIVER),
            new StorageException.NotAFabriqueStore("f.db", Message.of("un texte", "a text")),
            new StorageException.TooNew("f.db", 9, 1),
            new StorageException.Damaged("need", "n-1", DRIVER),
            new StorageException.Unavailable("f.db", Message.of("disque absent", "no disk"), DRIVER),
            new StorageException.Cancelled(DRIVER),
            new StorageException.DeadlineExceeded(Duration.ofMillis(100)));

    @Test
    void eachHasACodeOfItsOwnThatNeverChanges() {
        assertThat(ALL)
                .extracting(StorageException::code)
                .containsExactly(
                        "CONFLICT",
                        "DUPLICATE_ID",
                        "NOT_FOUND",
                        "BAD_CURSOR",
                        "IDEMPOTENCY_KEY_REUSED",
                        "UNIT_FAILED",
                        "STORE_BUSY",
                        "STORAGE_FULL",
                        "STORE_READ_ONLY",
                        "NOT_A_FABRIQUE_STORE",
                        "STORE_TOO_NEW",
                        "STORE_DAMAGED",
                        "STORE_UNAVAILABLE",
                        "CANCELLED",
                        "DEADLINE_EXCEEDED");
    }

    @Test
    void eachSpeaksTwoLanguagesAndNeverTheDriversWords() {
        assertThat(ALL).allSatisfy(failure -> {
            assertThat(failure.in(Locale.FRENCH)).isNotEqualTo(failure.in(Locale.ENGLISH));
            assertThat(failure.in(Locale.FRENCH) + failure.in(Locale.ENGLISH) + failure.getMessage())
                    .doesNotContain("zsuzsanna");
        });
    }

    @Test
    void holdTheirValues() {
        assertThat(ALL.get(0).in(Locale.FRENCH))
                .isEqualTo("besoin N-12 : version 7 attendue, 9 trouvée (modifiée par a-3, 2026-11-28T10:00:00Z).");
        assertThat(ALL.get(6).in(Locale.ENGLISH)).isEqualTo("The store is busy; waited 5002 ms. Try again.");
        assertThat(ALL.get(10).in(Locale.ENGLISH)).isEqualTo("f.db has format 9; this version reads up to format 1.");
    }

    @Test
    void thoseThatCanSucceedWhenDoneAgainSaySo() {
        assertThat(ALL)
                .filteredOn(StorageException::isRetryable)
                .extracting(StorageException::code)
                .containsExactly("CONFLICT", "STORE_BUSY", "CANCELLED", "DEADLINE_EXCEEDED");
    }
}
