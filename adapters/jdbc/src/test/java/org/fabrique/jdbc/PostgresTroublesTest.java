package org.fabrique.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import org.fabrique.persistence.StorageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresTroublesTest {

    private static final String SECRET = "Key (mail)=(zsuzsanna@example.org) already exists.";

    private final PostgresTroubles troubles = new PostgresTroubles("PostgreSQL localhost:5432/fabriques");

    @ParameterizedTest
    @CsvSource({
        "40001, STORE_BUSY",
        "40P01, STORE_BUSY",
        "23505, STORE_BUSY",
        "55P03, STORE_BUSY",
        "53100, STORAGE_FULL",
        "25006, STORE_READ_ONLY",
        "57014, CANCELLED",
        "XX001, STORE_DAMAGED",
        "XX002, STORE_DAMAGED",
        "08001, STORE_UNAVAILABLE",
        "08006, STORE_UNAVAILABLE",
        "57P01, STORE_UNAVAILABLE",
        "57P03, STORE_UNAVAILABLE",
        "25P03, STORE_UNAVAILABLE",
        "28P01, STORE_UNAVAILABLE",
        "3D000, STORE_UNAVAILABLE",
        "42501, STORE_UNAVAILABLE",
        "53200, STORE_UNAVAILABLE",
        "53300, STORE_UNAVAILABLE",
        "23514, STORE_UNAVAILABLE"
    })
    void saysWhatItIsInOurWords(String reported, String code) {
        StorageException told = troubles.of(new SQLException(SECRET, reported), Duration.ofMillis(1_234));
        assertThat(told.code()).isEqualTo(code);
        assertThat(told.in(Locale.FRENCH)).doesNotContain("zsuzsanna");
        assertThat(told.in(Locale.ENGLISH)).doesNotContain("zsuzsanna").isEqualTo(told.getMessage());
        assertThat(told).hasRootCauseMessage(SECRET);
    }

    @Test
    void saysSomethingOfWhatItDoesNotKnow() {
        assertThat(troubles.of(new SQLException(SECRET), Duration.ZERO).code()).isEqualTo("STORE_UNAVAILABLE");
    }

    @Test
    void whoIsInterruptedWhileConnectingIsCancelled() {
        Thread.currentThread().interrupt();
        StorageException told = troubles.ofConnecting(new SQLException(SECRET, "08001"), Duration.ZERO);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(told.code()).isEqualTo("CANCELLED");
    }
}
