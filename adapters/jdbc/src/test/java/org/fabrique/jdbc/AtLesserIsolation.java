package org.fabrique.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import javax.sql.DataSource;

/** A storage as it would be, were its units of work isolated less: what the chosen level is worth shows beside it. */
record AtLesserIsolation(Object inner, String level) implements InvocationHandler {

    static PostgresStorage at(PostgresOptions options, String level) {
        return PostgresStorage.at(options, source -> wrap(DataSource.class, source, level));
    }

    private static <T> T wrap(Class<T> type, Object inner, String level) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, new AtLesserIsolation(inner, level)));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] values) throws Throwable {
        if (method.getName().equals("execute") && values[0] instanceof String sql) {
            values[0] = sql.replace("SERIALIZABLE", level);
        }
        Object answer = answer(method, values);
        if (method.getName().equals("getConnection")) {
            return wrap(Connection.class, answer, level);
        }
        return method.getName().equals("createStatement") ? wrap(Statement.class, answer, level) : answer;
    }

    private Object answer(Method method, Object[] values) throws Throwable {
        try {
            return method.invoke(inner, values);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
