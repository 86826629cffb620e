package org.fabrique.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.stakeholder.Person;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.query.Query;
import org.jspecify.annotations.Nullable;

/**
 * Where one kind of thing is kept: its columns, the tables of its lists, and how a query asks for it.
 * <p>
 * All SQL is made here, of constants alone; values only ever are parameters.
 */
final class Table<I, T, Q extends Query<T>> {

    /** A column a thing is looked for by. */
    record Column<T>(String name, Function<T, @Nullable Object> value) {}

    /** A table with one row for each of several values a thing is looked for by. */
    record Link<T>(String table, Function<T, ? extends Collection<?>> values) {}

    private final Kind<I, T, Q> kind;
    private final List<Column<T>> columns = new ArrayList<>();
    private final List<Link<T>> links = new ArrayList<>();
    private final List<BiFunction<Dialect, Q, @Nullable Condition>> conditions = new ArrayList<>();

    Table(Kind<I, T, Q> kind) {
        this.kind = kind;
    }

    /** Adds a column that a query wants to be equal to something, or one of several. */
    Table<I, T, Q> column(String column, Function<T, @Nullable Object> value, Function<Q, @Nullable Object> wanted) {
        columns.add(new Column<>(column, value));
        conditions.add((dialect, query) -> Condition.column(dialect, column, wanted.apply(query)));
        return this;
    }

    /** Adds a list of which a query wants at least one value. */
    Table<I, T, Q> link(
            String what, Function<T, ? extends Collection<?>> values, Function<Q, @Nullable Object> wanted) {
        String table = name() + "_" + what;
        links.add(new Link<>(table, values));
        conditions.add((dialect, query) -> Condition.link(dialect, table, name(), wanted.apply(query)));
        return this;
    }

    Kind<I, T, Q> kind() {
        return kind;
    }

    String name() {
        return kind.name();
    }

    /** Returns the digest of a document, which goes into the history; null when it is personal. */
    @Nullable
    String digest(String document) {
        return kind.type() == Person.class ? null : Seal.digest(document);
    }

    List<Link<T>> links() {
        return links;
    }

    /** Returns the values of the columns, in their order. */
    List<@Nullable String> columnValues(T thing) {
        List<@Nullable String> values = new ArrayList<>();
        columns.forEach(column -> values.add(text(column.value().apply(thing))));
        return values;
    }

    /** Returns how many columns there are. */
    int width() {
        return columns.size();
    }

    /** Returns the names of the columns, in their order. */
    List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    List<Condition> conditions(Dialect dialect, Q query) {
        Stream<Condition> own =
                conditions.stream().flatMap(condition -> Stream.ofNullable(condition.apply(dialect, query)));
        return Stream.concat(own, Condition.search(dialect, query.search()).stream())
                .toList();
    }

    String insert() {
        List<String> all = all();
        return "INSERT INTO %s (%s) VALUES (%s)"
                .formatted(
                        name(),
                        String.join(", ", all),
                        all.stream().map(column -> "?").collect(Collectors.joining(", ")));
    }

    String update() {
        return "UPDATE %s SET %s WHERE id = ? AND version = ?"
                .formatted(name(), all().stream().map(column -> column + " = ?").collect(Collectors.joining(", ")));
    }

    String selectOne() {
        return "SELECT %s FROM %s WHERE id = ?".formatted(String.join(", ", all()), name());
    }

    /** Selects what {@link Version#find} reads. */
    String selectVersion() {
        return "SELECT version, author, moment, seal, id FROM %s WHERE id = ?".formatted(name());
    }

    /** Selects rows in the order of their identities. */
    String selectSome(List<Condition> conditions) {
        return "SELECT %s FROM %s%s ORDER BY id LIMIT ?".formatted(String.join(", ", all()), name(), where(conditions));
    }

    /** Selects the identities of which the history tells and that are not there. */
    String selectGone() {
        return "SELECT DISTINCT id FROM history h WHERE kind = ? AND NOT EXISTS (SELECT 1 FROM %s t WHERE t.id = h.id)"
                .formatted(name());
    }

    String selectPage(List<Condition> conditions) {
        return "SELECT %s FROM %s%s ORDER BY sort, id LIMIT ?"
                .formatted(String.join(", ", all()), name(), where(conditions));
    }

    String count(List<Condition> conditions) {
        return "SELECT count(*) FROM %s%s".formatted(name(), where(conditions));
    }

    private List<String> all() {
        return Stream.of(Row.COMMON, columnNames(), List.of("document", "checksum"))
                .flatMap(List::stream)
                .toList();
    }

    private static String where(List<Condition> conditions) {
        return conditions.isEmpty()
                ? ""
                : conditions.stream().map(Condition::sql).collect(Collectors.joining(" AND ", " WHERE ", ""));
    }

    /** Returns the word a value is kept as: a constant by its name, anything else by its text form. */
    static @Nullable String text(@Nullable Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value == null ? null : value.toString();
    }
}
