package org.fabrique.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.fabrique.core.need.Need;
import org.fabrique.persistence.PageRequest;
import org.fabrique.persistence.Storage;
import org.fabrique.persistence.StorageException;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.View;
import org.fabrique.persistence.query.InitiativeQuery;
import org.fabrique.persistence.query.NeedQuery;
import org.fabrique.persistence.query.SolutionQuery;
import org.fabrique.persistence.testkit.Samples;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;

/** Every call to the driver fails once: the unit is kept whole or not at all, nothing leaks, and the next one works. */
class FailTheNthTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "SQLITE_FULL, false, BEFORE_THE_CALL",
        "SQLITE_FULL, true, BEFORE_THE_CALL",
        "SQLITE_IOERR, false, AFTER_THE_CALL",
        "SQLITE_IOERR, true, AFTER_THE_CALL",
        "SQLITE_BUSY, false, BEFORE_THE_CALL",
        "SQLITE_NOMEM, false, AFTER_THE_CALL"
    })
    void everyCallInTurn(SQLiteErrorCode failure, boolean goesOn, FailingCalls.Moment when) {
        FailingCalls calls = new FailingCalls(failure, goesOn, when);
        try (SqliteStorage storage =
                SqliteStorage.at(folder.resolve("fabrique.db"), Duration.ofSeconds(1), calls::around)) {
            Store.add(storage, Store.NEED);
            int rounds = failUntilItPasses(
                    storage,
                    calls,
                    passed -> assertThat(storage.openConnections())
                            .as("a connection in which something failed is thrown away")
                            .isEqualTo(passed ? 2 : 1));
            assertThat(rounds).isGreaterThan(20);
            storage.close();
            assertThat(storage.openConnections()).isZero();
        }
    }

    static int failUntilItPasses(Storage storage, FailingCalls calls, Consumer<Boolean> afterwards) {
        int round = 0;
        boolean passed = false;
        while (!passed) {
            round++;
            long before = storage.<Long>read(FailTheNthTest::size);
            calls.failAt(round);
            passed = passes(storage, round);
            calls.stopFailing();
            requireWholeOrNothing(storage, before, passed, round);
            afterwards.accept(passed);
        }
        return round;
    }

    private static boolean passes(Storage storage, int round) {
        try {
            storage.write(Store.ACT, unit -> {
                Versioned<Need> need = unit.needs().find(Store.NEED.id()).orElseThrow();
                unit.needs().save(renamed(round), need.version());
                unit.needs().add(Samples.need("n-x" + round, "Autre").withThemes(List.of(Samples.MOBILITY)));
                unit.initiatives().add(Samples.initiative("i-" + round, "Idée"));
                unit.solutions()
                        .add(org.fabrique.core.solution.Solution.of(
                                new org.fabrique.core.solution.SolutionId("s-" + round), "Solution"));
                return unit.needs().list(NeedQuery.all().about(List.of(Samples.MOBILITY)), PageRequest.first(5));
            });
            return true;
        } catch (StorageException failed) {
            return false;
        }
    }

    private static void requireWholeOrNothing(Storage storage, long before, boolean passed, int round) {
        long after = storage.<Long>read(FailTheNthTest::size);
        String title = storage.<String>read(
                view -> view.needs().find(Store.NEED.id()).orElseThrow().value().title());
        boolean kept = title.equals(renamed(round).title());
        assertThat(after).as("round " + round).isEqualTo(kept ? before + 3 : before);
        if (passed) {
            assertThat(kept).as("round " + round).isTrue();
        }
    }

    private static Need renamed(int round) {
        return Samples.need(Store.NEED.id().value(), "Renommé " + round);
    }

    private static long size(View view) {
        return view.needs().count(NeedQuery.all())
                + view.initiatives().count(InitiativeQuery.all())
                + view.solutions().count(SolutionQuery.all());
    }
}
