package org.fabrique.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.fabrique.core.need.Need;
import org.fabrique.persistence.PageRequest;
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
import org.sqlite.SQLiteException;

/** Every call to the driver fails once: the unit is kept whole or not at all, nothing leaks, and the next one works. */
class FailTheNthTest {

    private static final Set<String> CALLS = Set.of(
            "execute", "executeUpdate", "executeQuery", "prepareStatement", "createStatement", "setObject", "next");

    /** When the failure comes. */
    enum Moment {
        BEFORE_THE_CALL,
        AFTER_THE_CALL
    }

    @TempDir
    Path folder;

    private int calls;
    private int failAt = Integer.MAX_VALUE;
    private boolean forEver;
    private Moment moment = Moment.BEFORE_THE_CALL;
    private SQLiteErrorCode code = SQLiteErrorCode.SQLITE_IOERR;

    @ParameterizedTest
    @CsvSource({
        "SQLITE_FULL, false, BEFORE_THE_CALL",
        "SQLITE_FULL, true, BEFORE_THE_CALL",
        "SQLITE_IOERR, false, AFTER_THE_CALL",
        "SQLITE_IOERR, true, AFTER_THE_CALL",
        "SQLITE_BUSY, false, BEFORE_THE_CALL",
        "SQLITE_NOMEM, false, AFTER_THE_CALL"
    })
    void everyCallInTurn(SQLiteErrorCode failure, boolean goesOn, Moment when) {
        code = failure;
        forEver = goesOn;
        moment = when;
        try (SqliteStorage storage =
                SqliteStorage.at(folder.resolve("fabrique.db"), Duration.ofSeconds(1), this::failing)) {
            Store.add(storage, Store.NEED);
            int rounds = failUntilItPasses(storage);
            assertThat(rounds).isGreaterThan(20);
            storage.close();
            assertThat(storage.openConnections()).isZero();
        }
    }

    private int failUntilItPasses(SqliteStorage storage) {
        int round = 0;
        boolean passed = false;
        while (!passed) {
            round++;
            long before = storage.<Long>read(FailTheNthTest::size);
            calls = 0;
            failAt = round;
            passed = passes(storage, round);
            failAt = Integer.MAX_VALUE;
            requireWholeOrNothing(storage, before, passed, round);
        }
        return round;
    }

    private static boolean passes(SqliteStorage storage, int round) {
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

    private static void requireWholeOrNothing(SqliteStorage storage, long before, boolean passed, int round) {
        long after = storage.<Long>read(FailTheNthTest::size);
        String title = storage.<String>read(
                view -> view.needs().find(Store.NEED.id()).orElseThrow().value().title());
        boolean kept = title.equals(renamed(round).title());
        assertThat(after).as("round " + round).isEqualTo(kept ? before + 3 : before);
        if (passed) {
            assertThat(kept).as("round " + round).isTrue();
        }
        assertThat(storage.openConnections())
                .as("round " + round + ": a connection in which something failed is thrown away")
                .isEqualTo(passed ? 2 : 1);
    }

    private static Need renamed(int round) {
        return Samples.need(Store.NEED.id().value(), "Renommé " + round);
    }

    private static long size(View view) {
        return view.needs().count(NeedQuery.all())
                + view.initiatives().count(InitiativeQuery.all())
                + view.solutions().count(SolutionQuery.all());
    }

    private Connection failing(Connection connection) {
        return wrap(Connection.class, connection);
    }

    private <T> T wrap(Class<T> type, T inner) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> call(inner, method, values)));
    }

    private Object call(Object inner, Method method, Object[] values) throws Throwable {
        boolean fails = CALLS.contains(method.getName()) && isTurn();
        if (fails && moment == Moment.BEFORE_THE_CALL) {
            throw failure();
        }
        Object answer = answer(inner, method, values);
        if (fails) {
            throw failure();
        }
        return answer;
    }

    private boolean isTurn() {
        calls++;
        return forEver ? calls >= failAt : calls == failAt;
    }

    private SQLException failure() {
        return new SQLiteException("planted", code);
    }

    private Object answer(Object inner, Method method, Object[] values) throws Throwable {
        try {
            Object answer = method.invoke(inner, values);
            if (answer instanceof PreparedStatement statement) {
                return wrap(PreparedStatement.class, statement);
            }
            if (answer instanceof Statement statement) {
                return wrap(Statement.class, statement);
            }
            return answer instanceof ResultSet rows ? wrap(ResultSet.class, rows) : answer;
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
