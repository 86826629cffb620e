package org.fabrique.jdbc;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.persistence.SortKey;
import org.fabrique.persistence.query.Search;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a query.
 *
 * @param sql made of constants
 * @param values its parameters, in their order
 */
record Condition(String sql, List<?> values) {

    /**
     * Returns the condition that a column is what is wanted, or one of what is wanted; null when anything will do. However
     * many are wanted, they are one parameter, so that the statement stays the same.
     */
    static @Nullable Condition column(Dialect dialect, String column, @Nullable Object wanted) {
        if (wanted instanceof Collection<?> several) {
            return new Condition(column + " " + dialect.oneOf(), List.of(array(several)));
        }
        String one = Table.text(wanted);
        return one == null ? null : new Condition(column + " = ?", List.of(one));
    }

    /** Returns the condition that a list holds something of what is wanted; null when anything will do. */
    static @Nullable Condition link(Dialect dialect, String table, String owners, @Nullable Object wanted) {
        if (wanted == null) {
            return null;
        }
        Collection<?> several = wanted instanceof Collection<?> many ? many : List.of(wanted);
        String sql = "EXISTS (SELECT 1 FROM %s l WHERE l.owner = %s.id AND l.value %s)"
                .formatted(table, owners, dialect.oneOf());
        return new Condition(sql, List.of(array(several)));
    }

    /** Returns the conditions of a search. */
    static List<Condition> search(Dialect dialect, Search search) {
        Stream<Condition> words =
                search.words().stream().map(word -> new Condition(dialect.says(), List.of(" " + word)));
        Stream<Condition> since = Stream.ofNullable(search.changedSince())
                .map(moment -> new Condition("moment >= ?", List.of(Moment.ceiling(moment))));
        return Stream.concat(words, since).toList();
    }

    static Condition behind(SortKey key) {
        return new Condition("(sort, id) > (?, ?)", List.of(key.text(), key.id()));
    }

    static Condition behind(String id) {
        return new Condition("id > ?", List.of(id));
    }

    private static String array(Collection<?> values) {
        return values.stream()
                .map(Table::text)
                .map(text -> "\"" + String.valueOf(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
