package org.fabrique.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fabrique.persistence.Change;
import org.fabrique.persistence.History;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Position;
import org.fabrique.persistence.Receipt;
import org.fabrique.persistence.StorageException;
import org.fabrique.persistence.WritableHistory;
import org.jspecify.annotations.Nullable;

/** The history as one unit sees it, and to which it adds. */
final class SqlHistory implements WritableHistory {

    /** What {@link #line} reads, in this order. */
    static final String COLUMNS = "unit, line, kind, id, version, erased, author, moment";

    /** Each line comes with the seal of the one before, of the same thing: it is checked before it is told. */
    private static final String LINES = "SELECT " + COLUMNS + ", digest, seal, (SELECT b.seal FROM history b"
            + " WHERE b.kind = history.kind AND b.id = history.id AND b.version = history.version - 1) FROM history";

    private final SqlUnit unit;
    private long number = NOT_YET;
    private long lines;

    /** A unit that has written nothing comes after all that were kept. */
    private static final long NOT_YET = Long.MAX_VALUE;

    SqlHistory(SqlUnit unit) {
        this.unit = unit;
    }

    @Override
    public List<Change> after(Position position, int most) {
        return unit.life().step(() -> {
            String sql = "%s WHERE (unit, line) > (?, ?) AND unit < ? AND %s ORDER BY unit, line LIMIT ?"
                    .formatted(LINES, unit.session().dialect().settled());
            List<Object> values = List.of(position.unit(), position.line(), number, History.requireMost(most));
            return requireInOrder(position, unit.session().query(sql, values, SqlHistory::checked));
        });
    }

    @Override
    public <I> List<Change> of(Kind<I, ?, ?> kind, I id) {
        return unit.life()
                .step(() -> unit.session()
                        .query(
                                LINES + " WHERE kind = ? AND id = ? AND unit < ? ORDER BY version",
                                List.of(kind.name(), id.toString(), number),
                                row -> requireOf(kind, id.toString(), checked(row))));
    }

    @Override
    public Position end() {
        String sql = "%s WHERE unit < ? AND %s ORDER BY unit DESC, line DESC LIMIT 1"
                .formatted(LINES, unit.session().dialect().settled());
        return unit.life()
                .step(() -> unit.session().query(sql, List.of(number), SqlHistory::checked).stream()
                        .findFirst()
                        .map(Change::at)
                        .orElse(Position.START));
    }

    @Override
    public Position bookmark(String reader) {
        return unit.life()
                .step(() -> unit
                        .session()
                        .query(
                                "SELECT reader, unit, line, seal FROM bookmark WHERE reader = ?",
                                List.of(reader),
                                SqlHistory::marked)
                        .stream()
                        .findFirst()
                        .orElse(Position.START));
    }

    @Override
    public void bookmark(String reader, Position position) {
        unit.life()
                .step(() -> unit.session()
                        .update(
                                "INSERT INTO bookmark (reader, unit, line, seal) VALUES (?, ?, ?, ?)"
                                        + " ON CONFLICT (reader) DO UPDATE"
                                        + " SET unit = excluded.unit, line = excluded.line, seal = excluded.seal",
                                marking(Receipt.requireKey(reader), position)));
    }

    private static List<Object> marking(String reader, Position position) {
        return List.of(reader, position.unit(), position.line(), seal(reader, position));
    }

    /**
     * Reads the row of a bookmark.
     *
     * @throws StorageException.Damaged when it is not what was written
     */
    static Position marked(ResultSet row) throws SQLException {
        String reader = row.getString(1);
        try {
            Position position = new Position(row.getLong(2), row.getLong(3));
            if (seal(Version.text(reader), position).equals(row.getString(4))) {
                return position;
            }
        } catch (IllegalArgumentException noPosition) {
            // Damage like any other.
        }
        throw new StorageException.Damaged("bookmark", reader, null);
    }

    private static String seal(String reader, Position position) {
        return Seal.over(List.of("bookmark", reader, position.toString()));
    }

    /**
     * Adds the line of a thing that is about to be written, and returns its row, sealed.
     *
     * @param before the seal of the line before, of the same thing
     */
    Row add(Table<?, ?, ?> table, Row row, String before) {
        String digest = table.digest(row.document());
        Change line = new Change(next(), table.name(), row.id(), row.version().number(), false, unit.act());
        return row.sealed(add(line, digest, before));
    }

    /** Adds the line of a person who is about to be taken away. */
    void addErased(Kind<?, ?, ?> kind, String id, Version last) {
        add(new Change(next(), kind.name(), id, last.number() + 1, true, unit.act()), null, last.seal());
    }

    private String add(Change line, @Nullable String digest, String before) {
        String seal = Seal.of(before, line, digest);
        unit.session()
                .update(
                        "INSERT INTO history (" + COLUMNS + ", digest, seal)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        values(line, digest, seal));
        return seal;
    }

    /** Returns the lines behind a position, of whatever unit. */
    List<Change> all(Position position, int most) {
        String sql = LINES + " WHERE (unit, line) > (?, ?) ORDER BY unit, line LIMIT ?";
        List<Object> values = List.of(position.unit(), position.line(), most);
        return requireInOrder(position, unit.session().query(sql, values, SqlHistory::checked));
    }

    /** Returns the last line of a thing, those of this unit included. */
    Optional<Change> last(String kind, String id) {
        String sql = LINES + " WHERE kind = ? AND id = ? ORDER BY version DESC LIMIT 1";
        return unit.session().query(sql, List.of(kind, id), SqlHistory::checked).stream()
                .findFirst();
    }

    /**
     * Adds a line of another storage, but for its position.
     *
     * @param digest the digest of what was written then, or null when it is not known
     * @return with the position and the seal it has here
     */
    SealedLine place(Change line, @Nullable String digest) {
        Change own = new Change(next(), line.kind(), line.id(), line.version(), line.erased(), line.act());
        return new SealedLine(own.at(), add(own, digest, sealBefore(line)));
    }

    /** Where a line stands, and its seal. */
    record SealedLine(Position at, String seal) {}

    private String sealBefore(Change line) {
        String sql = "SELECT seal FROM history WHERE kind = ? AND id = ? AND version = ?";
        return unit
                .session()
                .query(sql, List.of(line.kind(), line.id(), line.version() - 1), row -> row.getString(1))
                .stream()
                .findFirst()
                .orElse(Seal.NONE);
    }

    Map<String, Position> bookmarks() {
        Map<String, Position> all = new HashMap<>();
        unit.session()
                .query(
                        "SELECT reader, unit, line, seal FROM bookmark",
                        List.of(),
                        row -> all.put(row.getString(1), marked(row)));
        return all;
    }

    private static List<@Nullable Object> values(Change line, @Nullable String digest, String seal) {
        return Arrays.asList(
                line.at().unit(),
                line.at().line(),
                line.kind(),
                line.id(),
                line.version(),
                line.erased() ? 1 : 0,
                line.act().by().value(),
                Moment.micros(line.act().at()),
                digest,
                seal);
    }

    private Position next() {
        if (number == NOT_YET) {
            number = unit.session()
                    .query(unit.session().dialect().nextUnit(), List.of(), row -> row.getLong(1))
                    .get(0);
        }
        lines++;
        return new Position(number, lines);
    }

    /** Where parts of the table changed places, the lines come in another order than they were asked for. */
    private static List<Change> requireInOrder(Position after, List<Change> lines) {
        Position last = after;
        for (Change line : lines) {
            if (line.at().compareTo(last) <= 0) {
                throw new StorageException.Damaged("history", line.id(), null);
            }
            last = line.at();
        }
        return lines;
    }

    /** An index has no checksum; a line it led to in error shows here. */
    private static Change requireOf(Kind<?, ?, ?> kind, String id, Change line) {
        if (!line.isOf(kind) || !line.id().equals(id)) {
            throw new StorageException.Damaged("history", id, null);
        }
        return line;
    }

    private static Change checked(ResultSet row) throws SQLException {
        return Line.at(row).behind(row.getString(11));
    }

    static Change line(ResultSet row) throws SQLException {
        return new Change(
                new Position(row.getLong(1), row.getLong(2)),
                Version.text(row.getString(3)),
                Version.text(row.getString(4)),
                row.getLong(5),
                row.getInt(6) == 1,
                Version.act(row.getString(7), row.getLong(8)));
    }
}
