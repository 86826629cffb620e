package org.fabrique.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Calls to the driver, by the thread of the test, of which one fails, or all from one on: as the disk does. */
final class FailingCalls {

    private static final Set<String> CALLS = Set.of(
            "execute",
            "executeUpdate",
            "executeQuery",
            "prepareStatement",
            "createStatement",
            "setObject",
            "next",
            "setAutoCommit",
            "commit");

    /** When the failure comes. */
    enum Moment {
        BEFORE_THE_CALL,
        AFTER_THE_CALL
    }

    private final Supplier<? extends Throwable> failure;
    private final boolean forEver;
    private final Moment moment;
    private final Thread thread = Thread.currentThread();
    private final List<Connection> opened = new CopyOnWriteArrayList<>();
    private boolean isDead;
    private int calls;
    private int failAt = Integer.MAX_VALUE;

    FailingCalls(SQLiteErrorCode code, boolean forEver, Moment moment) {
        this(() -> new SQLiteException("planted", code), forEver, moment);
    }

    /** One call is the last that is done, as where a process is killed; nobody can mistake it for a failure. */
    static FailingCalls dying() {
        return new FailingCalls(Killed::new, true, Moment.AFTER_THE_CALL);
    }

    /** What is thrown where a process is killed. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Fails as PostgreSQL does. */
    FailingCalls(String code, boolean forEver, Moment moment) {
        this(() -> new SQLException("planted", code), forEver, moment);
    }

    private FailingCalls(Supplier<? extends Throwable> failure, boolean forEver, Moment moment) {
        this.failure = failure;
        this.forEver = forEver;
        this.moment = moment;
    }

    /** Lets a call fail, counted from now. */
    void failAt(int call) {
        calls = 0;
        failAt = call;
        isDead = false;
    }

    void stopFailing() {
        failAt = Integer.MAX_VALUE;
    }

    /** Returns a source of connections whose calls fail in turn. */
    DataSource around(DataSource source) {
        return wrap(DataSource.class, source);
    }

    /** Returns a connection whose calls, and those of its statements and rows, fail in turn. */
    Connection around(Connection connection) {
        return wrap(Connection.class, connection);
    }

    private <T> T wrap(Class<T> type, T inner) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> call(inner, method, values)));
    }

    /** Ends what was begun through these calls, as it ends with a process. */
    void closeAll() throws SQLException {
        for (Connection connection : opened) {
            connection.close();
        }
        opened.clear();
    }

    private Object call(Object inner, Method method, Object[] values) throws Throwable {
        boolean fails = CALLS.contains(method.getName()) && isTurn();
        if (fails && (moment == Moment.BEFORE_THE_CALL || isDead)) {
            throw failure.get();
        }
        Object answer = answer(inner, method, values);
        if (fails) {
            Throwable thrown = failure.get();
            isDead = thrown instanceof Killed;
            throw thrown;
        }
        return answer;
    }

    private boolean isTurn() {
        if (Thread.currentThread() != thread) {
            return false;
        }
        calls++;
        return forEver ? calls >= failAt : calls == failAt;
    }

    private Object answer(Object inner, Method method, Object[] values) throws Throwable {
        try {
            Object answer = method.invoke(inner, values);
            if (answer instanceof Connection connection) {
                opened.add(connection);
                return wrap(Connection.class, connection);
            }
            if (answer instanceof PreparedStatement statement) {
                return wrap(PreparedStatement.class, statement);
            }
            if (answer instanceof Statement statement) {
                return wrap(Statement.class, statement);
            }
            // To SQLite, what a row looks like is the row itself.
            return method.getReturnType() == ResultSet.class ? wrap(ResultSet.class, (ResultSet) answer) : answer;
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
