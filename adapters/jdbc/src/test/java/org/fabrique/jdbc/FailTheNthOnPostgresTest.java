package org.fabrique.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.fabrique.persistence.testkit.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every call to the driver fails once: the unit is kept whole or not at all, nothing leaks, and the next one works. */
class FailTheNthOnPostgresTest {

    private final PostgresOptions options = PostgresUnderTest.emptyStore();

    @ParameterizedTest
    @CsvSource({
        "53100, true, BEFORE_THE_CALL",
        "57014, false, AFTER_THE_CALL"
    })
    void everyCallInTurn(String code, boolean goesOn, FailingCalls.Moment when) {
        FailingCalls calls = new FailingCalls(code, goesOn, when);
        try (PostgresStorage storage = PostgresStorage.at(options, calls::around)) {
            Store.add(storage, Store.NEED);
            // The pool closes what it threw away, and opens another, by and by.
            int rounds = FailTheNthTest.failUntilItPasses(
                    storage,
                    calls,
                    passed -> assertThat(storage.openConnections()).isLessThanOrEqualTo(3));
            assertThat(rounds).isGreaterThan(20);
        }
    }

    /** The unit is done again, from whichever call on; two begin it. */
    @Test
    void whoMetAnotherAtAnyCallIsKeptAllTheSame() {
        FailingCalls calls = new FailingCalls("40001", false, FailingCalls.Moment.BEFORE_THE_CALL);
        try (PostgresStorage storage = PostgresStorage.at(options, calls::around)) {
            Store.add(storage, Store.NEED);
            IntStream.rangeClosed(1, 20).forEach(call -> {
                calls.failAt(2 + call);
                Store.add(storage, Samples.need("n-x" + call, "Besoin"));
                calls.stopFailing();
                assertThat(Store.count(storage)).as("call " + call).isEqualTo(1L + call);
            });
        }
    }
}
