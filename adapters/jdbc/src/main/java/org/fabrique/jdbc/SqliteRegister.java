package org.fabrique.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.fabrique.core.intake.InvalidInput;
import org.fabrique.json.FabriqueJson;
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

/** One kind of thing in its table. The name of the table is that of the kind, never a text from outside. */
final class SqliteRegister<I, T, Q extends Query<T>> implements WritableRegister<I, T, Q> {

    private static final int BATCH = 500;
    private static final SortKey BEFORE_ALL = new SortKey("", "");
    private static final FabriqueJson JSON = FabriqueJson.standard();

    private final Kind<I, T, Q> kind;
    private final Transaction transaction;
    private final UnitLife life;

    SqliteRegister(Kind<I, T, Q> kind, Transaction transaction, UnitLife life) {
        this.kind = kind;
        this.transaction = transaction;
        this.life = life;
    }

    /** A row: the thing, and where it stands. */
    private record Row<T>(SortKey key, Versioned<T> thing) {}

    @Override
    public Optional<Versioned<T>> find(I id) {
        return life.step(() -> row(id.toString()));
    }

    @Override
    public Page<Versioned<T>> list(Q query, PageRequest page) {
        return life.step(() -> {
            Cursor cursor = page.after();
            SortKey after = cursor == null ? BEFORE_ALL : cursor.position(kind, query);
            List<Row<T>> found = matching(query, after, page.size() + 1);
            return cut(found, query, page.size());
        });
    }

    @Override
    public long count(Q query) {
        return life.step(
                () -> (long) matching(query, BEFORE_ALL, Integer.MAX_VALUE).size());
    }

    @Override
    public Versioned<T> add(T value) {
        return life.step(() -> {
            String id = kind.id(value).toString();
            if (row(id).isPresent() || kind.rivals().stream().anyMatch(rival -> exists(rival, id))) {
                throw new DuplicateException(kind, id);
            }
            return insert(Versioned.first(value));
        });
    }

    @Override
    public Versioned<T> save(T value, long expectedVersion) {
        return life.step(() -> {
            String id = kind.id(value).toString();
            Versioned<T> next = new Versioned<>(value, expectedVersion).next(value);
            if (update(next, expectedVersion) == 0) {
                throw refusal(id, expectedVersion);
            }
            return next;
        });
    }

    private List<Row<T>> matching(Q query, SortKey after, int most) {
        List<Row<T>> found = new ArrayList<>();
        SortKey last = after;
        List<Row<T>> batch;
        do {
            batch = batch(last);
            batch.stream()
                    .filter(row -> query.matches(row.thing().value()))
                    .limit((long) most - found.size())
                    .forEach(found::add);
            last = batch.isEmpty() ? last : batch.get(batch.size() - 1).key();
        } while (batch.size() == BATCH && found.size() < most);
        return found;
    }

    private Page<Versioned<T>> cut(List<Row<T>> found, Q query, int size) {
        List<Versioned<T>> things = found.stream().limit(size).map(Row::thing).toList();
        boolean more = found.size() > size;
        return new Page<>(things, more ? Cursor.behind(found.get(size - 1).key(), kind, query) : null);
    }

    private List<Row<T>> batch(SortKey after) {
        String sql = "SELECT id, sort_text, version, document, checksum FROM %s WHERE (sort_text, id) > (?, ?)"
                + " ORDER BY sort_text, id LIMIT ?";
        return transaction.prepare(sql.formatted(kind.name()), statement -> {
            statement.setString(1, after.text());
            statement.setString(2, after.id());
            statement.setInt(3, BATCH);
            List<Row<T>> rows = new ArrayList<>();
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    rows.add(new Row<>(new SortKey(results.getString(2), results.getString(1)), thing(results)));
                }
            }
            return rows;
        });
    }

    private StorageException refusal(String id, long expectedVersion) {
        return row(id).<StorageException>map(
                        found -> new StaleWriteException(kind, id, expectedVersion, found.version()))
                .orElseGet(() -> new MissingException(kind, id));
    }

    private Optional<Versioned<T>> row(String id) {
        String sql = "SELECT id, sort_text, version, document, checksum FROM %s WHERE id = ?";
        return transaction.prepare(sql.formatted(kind.name()), statement -> {
            statement.setString(1, id);
            try (ResultSet results = statement.executeQuery()) {
                return results.next() ? Optional.of(thing(results)) : Optional.empty();
            }
        });
    }

    private boolean exists(Kind<?, ?, ?> other, String id) {
        return transaction.prepare("SELECT 1 FROM %s WHERE id = ?".formatted(other.name()), statement -> {
            statement.setString(1, id);
            try (ResultSet results = statement.executeQuery()) {
                return results.next();
            }
        });
    }

    private Versioned<T> insert(Versioned<T> thing) {
        String sql = "INSERT INTO %s (sort_text, version, document, checksum, id) VALUES (?, ?, ?, ?, ?)";
        transaction.prepare(sql.formatted(kind.name()), statement -> {
            fill(statement, thing);
            return statement.executeUpdate();
        });
        return thing;
    }

    private int update(Versioned<T> thing, long expectedVersion) {
        String sql =
                "UPDATE %s SET sort_text = ?, version = ?, document = ?, checksum = ? WHERE id = ? AND version = ?";
        return transaction.prepare(sql.formatted(kind.name()), statement -> {
            fill(statement, thing);
            statement.setLong(6, expectedVersion);
            return statement.executeUpdate();
        });
    }

    private void fill(PreparedStatement statement, Versioned<T> thing) throws SQLException {
        SortKey key = kind.sortKey(thing.value());
        String document = JSON.write(thing.value());
        statement.setString(1, key.text());
        statement.setLong(2, thing.version());
        statement.setString(3, document);
        statement.setLong(4, checksum(key, thing.version(), document));
        statement.setString(5, key.id());
    }

    private Versioned<T> thing(ResultSet row) throws SQLException {
        SortKey key = new SortKey(row.getString(2), row.getString(1));
        String document = row.getString(4);
        if (row.getLong(5) != checksum(key, row.getLong(3), document)) {
            throw new StorageException.Damaged(kind.name(), key.id(), null);
        }
        try {
            return new Versioned<>(JSON.read(document, kind.type()), row.getLong(3));
        } catch (InvalidInput unreadable) {
            throw new StorageException.Damaged(kind.name(), key.id(), unreadable);
        }
    }

    private static long checksum(SortKey key, long version, String document) {
        CRC32C sum = new CRC32C();
        for (String part : List.of(key.id(), key.text(), Long.toString(version), document)) {
            sum.update(part.getBytes(StandardCharsets.UTF_8));
            sum.update(0);
        }
        return sum.getValue();
    }
}
