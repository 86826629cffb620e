package org.fabrique.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import org.fabrique.persistence.StorageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class SqliteTroublesTest {

    private static final String SECRET = "what the driver says of Zsuzsanna";

    private final SqliteTroubles troubles = new SqliteTroubles("fabrique.db");

    @ParameterizedTest
    @CsvSource({
        "SQLITE_BUSY, STORE_BUSY",
        "SQLITE_BUSY_SNAPSHOT, STORE_BUSY",
        "SQLITE_LOCKED, STORE_BUSY",
        "SQLITE_FULL, STORAGE_FULL",
        "SQLITE_READONLY, STORE_READ_ONLY",
        "SQLITE_READONLY_DBMOVED, STORE_READ_ONLY",
        "SQLITE_CORRUPT, STORE_DAMAGED",
        "SQLITE_CORRUPT_INDEX, STORE_DAMAGED",
        "SQLITE_NOTADB, STORE_DAMAGED",
        "SQLITE_INTERRUPT, CANCELLED",
        "SQLITE_CANTOPEN, STORE_UNAVAILABLE",
        "SQLITE_IOERR, STORE_UNAVAILABLE",
        "SQLITE_IOERR_FSYNC, STORE_UNAVAILABLE",
        "SQLITE_NOMEM, STORE_UNAVAILABLE",
        "SQLITE_ERROR, STORE_UNAVAILABLE"
    })
    void saysWhatItIsInOurWords(SQLiteErrorCode reported, String code) {
        StorageException told = troubles.of(new SQLiteException(SECRET, reported), Duration.ofMillis(1_234));
        assertThat(told.code()).isEqualTo(code);
        assertThat(told.in(Locale.FRENCH)).doesNotContain(SECRET);
        assertThat(told.in(Locale.ENGLISH)).doesNotContain(SECRET).isEqualTo(told.getMessage());
        assertThat(told).hasRootCauseMessage(SECRET);
    }

    @Test
    void saysSomethingOfWhatItDoesNotKnow() {
        assertThat(troubles.of(new SQLException(SECRET), Duration.ZERO).code()).isEqualTo("STORE_UNAVAILABLE");
    }
}
