package org.fabrique.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.fabrique.core.Message;
import org.junit.jupiter.api.Test;

class StorageExceptionTest {

    private static final Exception DRIVER = new IllegalStateException("Key (mail)=(zsuzsanna@example.org) exists");

    private static final List<StorageException> ALL = List.of(
            new StaleWriteException(Kind.NEEDS, "N-12", 7, 9),
            new DuplicateException(Kind.PERSONS, "p-1"),
            new MissingException(Kind.INITIATIVES, "i-1"),
            new BadCursorException(),
            new UnitFailedException(DRIVER),
            new StorageException.Busy(Duration.ofMillis(5_002), DRIVER),
            new StorageException.Full("f.db", DRIVER),
            new StorageException.ReadOnly("f.db", DRIVER),
            new StorageException.NotAFabriqueStore("f.db", Message.of("un texte", "a text")),
            new StorageException.TooNew("f.db", 9, 1),
            new StorageException.Damaged("need", "n-1", DRIVER),
            new StorageException.Unavailable("f.db", Message.of("disque absent", "no disk"), DRIVER),
            new StorageException.Cancelled(DRIVER));

    @Test
    void eachHasACodeOfItsOwnThatNeverChanges() {
        assertThat(ALL)
                .extracting(StorageException::code)
                .containsExactly(
                        "CONFLICT",
                        "DUPLICATE_ID",
                        "NOT_FOUND",
                        "BAD_CURSOR",
                        "UNIT_FAILED",
                        "STORE_BUSY",
                        "STORAGE_FULL",
                        "STORE_READ_ONLY",
                        "NOT_A_FABRIQUE_STORE",
                        "STORE_TOO_NEW",
                        "STORE_DAMAGED",
                        "STORE_UNAVAILABLE",
                        "CANCELLED");
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
        assertThat(ALL.get(0).in(Locale.FRENCH)).isEqualTo("besoin N-12 : version 7 attendue, 9 trouvée.");
        assertThat(ALL.get(5).in(Locale.ENGLISH)).isEqualTo("The store is busy; waited 5002 ms. Try again.");
        assertThat(ALL.get(9).in(Locale.ENGLISH)).isEqualTo("f.db has format 9; this version reads up to format 1.");
    }

    @Test
    void thoseThatCanSucceedWhenDoneAgainSaySo() {
        assertThat(ALL)
                .filteredOn(StorageException::isRetryable)
                .extracting(StorageException::code)
                .containsExactly("CONFLICT", "STORE_BUSY", "CANCELLED");
    }
}
