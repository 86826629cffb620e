package org.fabrique.jdbc;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.fabrique.persistence.SortKey;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a query.
 *
 * @param sql made of constants
 * @param values its parameters, in their order
 */
record Condition(String sql, List<String> values) {

    /** However many values are wanted, they are one parameter, so that the statement stays the same. */
    private static final String ONE_OF = "IN (SELECT value FROM json_each(?))";

    /** Returns the condition that a column is what is wanted, or one of what is wanted; null when anything will do. */
    static @Nullable Condition column(String column, @Nullable Object wanted) {
        if (wanted instanceof Collection<?> several) {
            return new Condition(column + " " + ONE_OF, List.of(array(several)));
        }
        String one = Table.text(wanted);
        return one == null ? null : new Condition(column + " = ?", List.of(one));
    }

    /** Returns the condition that a list holds something of what is wanted; null when anything will do. */
    static @Nullable Condition link(String table, String owners, @Nullable Object wanted) {
        if (wanted == null) {
            return null;
        }
        Collection<?> several = wanted instanceof Collection<?> many ? many : List.of(wanted);
        String sql =
                "EXISTS (SELECT 1 FROM %s l WHERE l.owner = %s.id AND l.value %s)".formatted(table, owners, ONE_OF);
        return new Condition(sql, List.of(array(several)));
    }

    static Condition behind(SortKey key) {
        return new Condition("(sort, id) > (?, ?)", List.of(key.text(), key.id()));
    }

    private static String array(Collection<?> values) {
        return values.stream()
                .map(Table::text)
                .map(text -> "\"" + String.valueOf(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
