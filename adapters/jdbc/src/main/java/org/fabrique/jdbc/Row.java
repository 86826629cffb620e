package org.fabrique.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.fabrique.core.FabriqueException;
import org.fabrique.json.FabriqueJson;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.SortKey;
import org.fabrique.persistence.StorageException;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.Query;
import org.jspecify.annotations.Nullable;

/**
 * A thing as it lies in its table: its document, what it is found by, and a checksum over both.
 *
 * @param version with the act that made it, and the seal of its line in the history
 * @param words what it is searched by
 * @param columns the columns the table adds, in their order
 */
record Row(String id, Version version, String sort, String words, List<@Nullable String> columns, String document) {

    /** The columns every table begins with. */
    static final List<String> COMMON = List.of("id", "version", "sort", "words", "author", "moment", "seal");

    private static final FabriqueJson JSON = FabriqueJson.standard();

    /**
     * Returns the row of a thing, which no line of the history has sealed yet.
     *
     * @throws IllegalArgumentException when the thing could not be read back from it
     */
    static <T, Q extends Query<T>> Row of(Table<?, T, Q> table, Versioned<T> thing) {
        Kind<?, T, Q> kind = table.kind();
        T value = thing.value();
        SortKey key = kind.sortKey(value);
        String document = JSON.write(value);
        if (!JSON.read(document, kind.type()).equals(value)) {
            throw new IllegalArgumentException("The %s %s cannot be kept as it is.".formatted(kind, key.id()));
        }
        Version version = new Version(thing.version(), thing.last(), Seal.NONE);
        return new Row(key.id(), version, key.text(), kind.words(value), table.columnValues(value), document);
    }

    /**
     * Reads the row a select of the table stands at.
     *
     * @throws StorageException.Damaged when it is not what was written
     */
    static Row at(ResultSet row, Table<?, ?, ?> table) throws SQLException {
        int first = COMMON.size() + 1;
        int width = table.width();
        List<@Nullable String> columns = new ArrayList<>();
        for (int at = 0; at < width; at++) {
            columns.add(row.getString(first + at));
        }
        String id = row.getString(1);
        try {
            Version version =
                    new Version(row.getLong(2), Version.act(row.getString(5), row.getLong(6)), row.getString(7));
            Row read = new Row(id, version, row.getString(3), row.getString(4), columns, row.getString(first + width));
            if (row.getLong(first + width + 1) == read.checksum(table.name())) {
                return read;
            }
        } catch (IllegalArgumentException noAct) {
            // An author or a moment that cannot be one is damage like any other.
        }
        throw new StorageException.Damaged(table.name(), id, null);
    }

    SortKey key() {
        return new SortKey(sort, id);
    }

    Row sealed(String seal) {
        Version sealed = new Version(version.number(), version.last(), seal);
        return new Row(id, sealed, sort, words, columns, document);
    }

    /**
     * Returns the thing.
     *
     * @throws StorageException.Damaged when the document is not one
     */
    <T> Versioned<T> thing(Kind<?, T, ?> kind) {
        try {
            return new Versioned<>(JSON.read(document, kind.type()), version.number(), version.last());
        } catch (FabriqueException unreadable) {
            throw new StorageException.Damaged(kind.name(), id, null);
        }
    }

    /** Returns the values of all columns, in the order of the table. */
    List<@Nullable Object> values(String table) {
        List<@Nullable Object> values = new ArrayList<>(
                List.of(id, version.number(), sort, words, version.last().by().value(), moment(), version.seal()));
        values.addAll(columns);
        values.add(document);
        values.add(checksum(table));
        return values;
    }

    /** The length of each part goes in before it, so that nothing moves from one part to the next unseen. */
    private long checksum(String table) {
        StringBuilder parts = new StringBuilder();
        add(parts, table);
        add(parts, id);
        add(parts, Long.toString(version.number()));
        add(parts, sort);
        add(parts, words);
        add(parts, version.last().by().value());
        add(parts, Long.toString(moment()));
        add(parts, version.seal());
        columns.forEach(column -> add(parts, column));
        add(parts, document);
        CRC32C sum = new CRC32C();
        sum.update(parts.toString().getBytes(UTF_8));
        return sum.getValue();
    }

    private long moment() {
        return Moment.micros(version.last().at());
    }

    private static void add(StringBuilder parts, @Nullable String part) {
        if (part == null) {
            parts.append('-');
        } else {
            parts.append(part.length()).append(':').append(part);
        }
    }
}
