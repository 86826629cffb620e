package org.fabrique.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.fabrique.core.access.ActorId;
import org.junit.jupiter.api.Test;

class ReceiptTest {

    private static final Act ACT = Act.of(new ActorId("a-1"), Instant.parse("2026-11-28T10:00:00Z"));

    @Test
    void keepsAnAnswerAsItIs() {
        assertThat(new Receipt("k-1", "hash", " \n", ACT).answer()).isEqualTo(" \n");
        assertThat(new Receipt("k-1", "hash", "", ACT).answer()).isEmpty();
    }

    @Test
    void refusesAnAnswerThatNoStorageKeepsFaithfully() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Receipt("k-1", "hash", "n\u0000", ACT));
        assertThatIllegalArgumentException().isThrownBy(() -> new Receipt("k-1", "hash", "n\uD800", ACT));
    }
}
