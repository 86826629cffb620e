package org.fabrique.jdbc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fabrique.persistence.Cursor;
import org.fabrique.persistence.DuplicateException;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.MissingException;
import org.fabrique.persistence.Page;
import org.fabrique.persistence.PageRequest;
import org.fabrique.persistence.SortKey;
import org.fabrique.persistence.StaleWriteException;
import org.fabrique.persistence.StorageException;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.WritableRegister;
import org.fabrique.persistence.query.Query;
import org.fabrique.persistence.spi.UnitLife;
import org.jspecify.annotations.Nullable;

/** One kind of thing, read from and written to its table. */
final class SqlRegister<I, T, Q extends Query<T>> implements WritableRegister<I, T, Q> {

    private static final int LINKS_AT_ONCE = 20;
    private static final int AT_ONCE = 500;

    /** Before everything: no identity is empty. */
    private static final SortKey START = new SortKey("", "");

    private final Table<I, T, Q> table;
    private final Kind<I, T, Q> kind;
    private final SqlUnit unit;
    private final Session session;
    private final UnitLife life;

    SqlRegister(Table<I, T, Q> table, SqlUnit unit) {
        this.table = table;
        this.kind = table.kind();
        this.unit = unit;
        this.session = unit.session();
        this.life = unit.life();
    }

    @Override
    public Optional<Versioned<T>> find(I id) {
        return life.step(() -> rows(table.selectOne(), List.of(id.toString())).stream()
                .findFirst()
                .map(row -> requireAsked(row, id.toString()).thing(kind)));
    }

    @Override
    public Page<Versioned<T>> list(Q query, PageRequest page) {
        return life.step(() -> {
            List<Condition> conditions = new ArrayList<>(table.conditions(session.dialect(), query));
            Cursor after = page.after();
            SortKey from = after == null ? START : after.position(kind, query);
            if (after != null) {
                conditions.add(Condition.behind(from));
            }
            List<Row> rows = rows(table.selectPage(conditions), limited(conditions, page.size() + 1));
            return cut(requireInOrder(from, rows, Row::key), query, page.size());
        });
    }

    @Override
    public void each(Q query, Consumer<? super Versioned<T>> visitor) {
        List<Condition> conditions = table.conditions(session.dialect(), query);
        List<Row> some = rowsBehind(START.id(), conditions);
        while (!some.isEmpty()) {
            some.forEach(row -> visitor.accept(life.step(() -> requireWanted(row.thing(kind), query))));
            some = some.size() < AT_ONCE
                    ? List.of()
                    : rowsBehind(some.get(AT_ONCE - 1).id(), conditions);
        }
    }

    private List<Row> rowsBehind(String id, List<Condition> conditions) {
        List<Condition> all = new ArrayList<>(conditions);
        all.add(Condition.behind(id));
        return life.step(() -> requireInOrder(
                byIdentity(id), rows(table.selectSome(all), limited(all, AT_ONCE)), row -> byIdentity(row.id())));
    }

    private static SortKey byIdentity(String id) {
        return new SortKey("", id);
    }

    @Override
    public long count(Q query) {
        return life.step(() -> {
            List<Condition> conditions = table.conditions(session.dialect(), query);
            return session.query(table.count(conditions), values(conditions), row -> row.getLong(1))
                    .get(0);
        });
    }

    @Override
    public Versioned<T> add(T value) {
        return life.step(() -> {
            Versioned<T> first = Versioned.first(value, unit.act());
            Row row = requireFree(Row.of(table, first));
            insert(row, sealed(row, Seal.NONE), value);
            return first;
        });
    }

    /** Puts a thing in as it is; its line of the history seals it. */
    void place(Versioned<T> thing) {
        life.step(() -> {
            Row row = requireFree(Row.of(table, thing));
            insert(row, row.values(table.name()), thing.value());
            return row;
        });
    }

    private Row requireFree(Row row) {
        if (kind.isOfStakeholders()) {
            unit.guardStakeholder(row.id());
        }
        if (version(table, row.id()).isPresent() || isTakenByARival(row.id())) {
            throw new DuplicateException(kind, row.id());
        }
        return row;
    }

    private void insert(Row row, List<@Nullable Object> values, T thing) {
        requireOne(row, session.update(table.insert(), values));
        table.links().forEach(link -> insertLinks(link, row.id(), thing));
    }

    @Override
    public Versioned<T> save(T value, long expectedVersion) {
        return life.step(() -> {
            Versioned<T> next = new Versioned<>(value, expectedVersion, unit.act()).next(value, unit.act());
            Row row = Row.of(table, next);
            Version before = current(row.id(), expectedVersion);
            List<@Nullable Object> values = sealed(row, before.seal());
            values.add(row.id());
            values.add(expectedVersion);
            requireOne(row, session.update(table.update(), values));
            table.links().forEach(link -> replaceLinks(link, row.id(), value));
            return next;
        });
    }

    /** What was looked at a moment ago, in the same transaction, cannot have changed. */
    private void requireOne(Row row, int written) {
        if (written != 1) {
            throw new StorageException.Damaged(table.name(), row.id(), null);
        }
    }

    private List<@Nullable Object> sealed(Row row, String before) {
        return unit.lines().add(table, row, before).values(table.name());
    }

    private List<Row> rows(String sql, List<? extends @Nullable Object> values) {
        return session.query(sql, values, row -> Row.at(row, table));
    }

    private static List<@Nullable Object> limited(List<Condition> conditions, int most) {
        List<@Nullable Object> values = values(conditions);
        values.add(most);
        return values;
    }

    private static List<@Nullable Object> values(List<Condition> conditions) {
        List<@Nullable Object> values = new ArrayList<>();
        conditions.forEach(condition -> values.addAll(condition.values()));
        return values;
    }

    /** One row more than the page holds was looked for: it tells whether there is a next page. */
    private Page<Versioned<T>> cut(List<Row> rows, Q query, int size) {
        List<Versioned<T>> items = rows.stream()
                .limit(size)
                .map(row -> requireWanted(row.thing(kind), query))
                .toList();
        if (rows.size() <= size) {
            return new Page<>(items, null);
        }
        return new Page<>(items, Cursor.behind(rows.get(size - 1).key(), kind, query));
    }

    /** Where an index is damaged, things may come in another order than they were asked for, or again and again. */
    private List<Row> requireInOrder(SortKey from, List<Row> rows, Function<Row, SortKey> place) {
        SortKey last = from;
        for (Row row : rows) {
            SortKey next = place.apply(row);
            if (next.compareTo(last) <= 0) {
                throw new StorageException.Damaged(table.name(), row.id(), null);
            }
            last = next;
        }
        return rows;
    }

    /** An index has no checksum; a thing it led to in error shows here. */
    private Row requireAsked(Row found, String id) {
        if (!found.id().equals(id)) {
            throw new StorageException.Damaged(table.name(), id, null);
        }
        return found;
    }

    /** The tables of lists have no checksum; a thing they led to in error shows here. */
    private Versioned<T> requireWanted(Versioned<T> found, Q query) {
        if (!kind.wants(query, found)) {
            throw new StorageException.Damaged(
                    table.name(), kind.id(found.value()).toString(), null);
        }
        return found;
    }

    private Version current(String id, long expected) {
        Version found = version(table, id).orElseThrow(() -> new MissingException(kind, id));
        if (found.number() != expected) {
            throw new StaleWriteException(kind, id, expected, found.number(), found.last());
        }
        return found;
    }

    private Optional<Version> version(Table<?, ?, ?> of, String id) {
        return Version.find(session, of, id);
    }

    private boolean isTakenByARival(String id) {
        return kind.rivals().stream()
                        .anyMatch(rival -> version(Tables.of(rival), id).isPresent())
                || (kind.isOfStakeholders() && new Erasures(session).has(id));
    }

    private void replaceLinks(Table.Link<T> link, String id, T value) {
        session.update("DELETE FROM %s WHERE owner = ?".formatted(link.table()), List.of(id));
        insertLinks(link, id, value);
    }

    private void insertLinks(Table.Link<T> link, String id, T value) {
        List<String> texts = link.values().apply(value).stream()
                .distinct()
                .map(Table::text)
                .map(String::valueOf)
                .toList();
        for (int from = 0; from < texts.size(); from += LINKS_AT_ONCE) {
            insertSome(link, id, texts.subList(from, Math.min(from + LINKS_AT_ONCE, texts.size())));
        }
    }

    private void insertSome(Table.Link<T> link, String id, List<String> texts) {
        String places = String.join(", ", Collections.nCopies(texts.size(), "(?, ?)"));
        List<String> values =
                texts.stream().flatMap(text -> Stream.of(id, text)).toList();
        session.update("INSERT INTO %s (owner, value) VALUES %s".formatted(link.table(), places), values);
    }
}
