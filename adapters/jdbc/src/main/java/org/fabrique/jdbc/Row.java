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
 * @param columns the columns the table adds, in their order
 */
record Row(String id, long version, String sort, List<@Nullable String> columns, String document) {

    private static final FabriqueJson JSON = FabriqueJson.standard();

    /**
     * Returns the row of a thing.
     *
     * @throws FabriqueException when the thing could not be read back from it
     */
    static <T, Q extends Query<T>> Row of(Table<?, T, Q> table, Versioned<T> thing) {
        Kind<?, T, Q> kind = table.kind();
        SortKey key = kind.sortKey(thing.value());
        String document = JSON.write(thing.value());
        if (!JSON.read(document, kind.type()).equals(thing.value())) {
            throw new IllegalArgumentException("The %s %s cannot be kept as it is.".formatted(kind, key.id()));
        }
        return new Row(key.id(), thing.version(), key.text(), table.columnValues(thing.value()), document);
    }

    /**
     * Reads the row a select of the table stands at.
     *
     * @throws StorageException.Damaged when it is not what was written
     */
    static Row at(ResultSet row, Table<?, ?, ?> table) throws SQLException {
        int width = table.columnNames().size();
        List<@Nullable String> columns = new ArrayList<>();
        for (int at = 0; at < width; at++) {
            columns.add(row.getString(4 + at));
        }
        Row read = new Row(row.getString(1), row.getLong(2), row.getString(3), columns, row.getString(4 + width));
        if (row.getLong(5 + width) != read.checksum(table.name())) {
            throw new StorageException.Damaged(table.name(), read.id, null);
        }
        return read;
    }

    /**
     * Returns the thing.
     *
     * @throws StorageException.Damaged when the document is not one
     */
    <T> Versioned<T> thing(Kind<?, T, ?> kind) {
        try {
            return new Versioned<>(JSON.read(document, kind.type()), version);
        } catch (FabriqueException unreadable) {
            throw new StorageException.Damaged(kind.name(), id, null);
        }
    }

    /** Returns the values of all columns, in the order of the table. */
    List<@Nullable Object> values(String table) {
        List<@Nullable Object> values = new ArrayList<>(List.of(id, version, sort));
        values.addAll(columns);
        values.add(document);
        values.add(checksum(table));
        return values;
    }

    /** The length of each part goes in before it, so that nothing moves from one part to the next unseen. */
    private long checksum(String table) {
        CRC32C sum = new CRC32C();
        add(sum, table);
        add(sum, id);
        add(sum, Long.toString(version));
        add(sum, sort);
        columns.forEach(column -> add(sum, column));
        add(sum, document);
        return sum.getValue();
    }

    private static void add(CRC32C sum, @Nullable String part) {
        byte[] bytes = part == null ? new byte[0] : part.getBytes(UTF_8);
        sum.update((part == null ? "-" : bytes.length + ":").getBytes(UTF_8));
        sum.update(bytes);
    }
}
