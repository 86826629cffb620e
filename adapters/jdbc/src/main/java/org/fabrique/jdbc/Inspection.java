package org.fabrique.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.fabrique.core.Message;
import org.fabrique.persistence.Change;
import org.fabrique.persistence.Damage;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Position;
import org.fabrique.persistence.StorageException;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.Query;

/** Looks at every row of a store, and at the history of each thing line by line. */
final class Inspection {

    private static final int AT_ONCE = 500;

    private static final Message ROW =
            Message.of("La ligne n'est pas celle qui a été écrite.", "The row is not what was written.");
    private static final Message FOUND_BY = Message.of(
            "Ce par quoi on la trouve n'est pas ce qui y est écrit.", "What it is found by is not what it says.");
    private static final Message HISTORY =
            Message.of("Son histoire a été modifiée, coupée ou déplacée.", "Its history was altered, cut or moved.");
    private static final Message NO_HISTORY =
            Message.of("Elle n'est pas au point où son histoire la laisse.", "It is not where its history leaves it.");
    private static final Message GONE =
            Message.of("L'histoire en parle, et elle n'y est plus.", "The history tells of it, and it is not there.");
    private static final Message UNKNOWN = Message.of(
            "L'histoire parle d'un genre de chose inconnu.", "The history tells of an unknown kind of thing.");

    private final Session session;
    private final List<Damage> found;

    /**
     * Makes an inspection.
     *
     * @param found where each damage is put as it is found
     */
    Inspection(Session session, List<Damage> found) {
        this.session = session;
        this.found = found;
    }

    List<Damage> all() {
        database();
        Kind.all().forEach(kind -> {
            rows(Tables.of(kind));
            gone(Tables.of(kind));
        });
        unknownKinds();
        sealed(SqlReceipts.SELECT, SqlReceipts::at);
        sealed("SELECT reader, unit, line, seal FROM bookmark", SqlHistory::marked);
        new Erasures(session).all().forEach(this::erasure);
        return found;
    }

    private void database() {
        session.query(session.dialect().sound(), List.of(), row -> row.getString(1)).stream()
                .filter(line -> !"ok".equals(line))
                .forEach(line ->
                        report("store", "", Message.of("La base signale : " + line, "The database says: " + line)));
    }

    private <I, T, Q extends Query<T>> void rows(Table<I, T, Q> table) {
        String last = "";
        List<String> ids;
        do {
            ids = session.query(table.selectSome(List.of(Condition.behind(last))), List.of(last, AT_ONCE), row -> {
                inspect(table, row);
                return row.getString(1);
            });
            last = ids.isEmpty() ? last : ids.get(ids.size() - 1);
        } while (ids.size() == AT_ONCE);
    }

    private <I, T, Q extends Query<T>> void inspect(Table<I, T, Q> table, ResultSet row) throws SQLException {
        try {
            Row read = Row.at(row, table);
            Versioned<T> thing = read.thing(table.kind());
            Row again = Row.of(table, thing).sealed(read.version().seal());
            if (!again.equals(read) || !hasItsLinks(table, read.id(), thing.value())) {
                report(table.name(), read.id(), FOUND_BY);
            }
            history(table, read);
        } catch (StorageException.Damaged | IllegalArgumentException damaged) {
            requireThatItGoesOn();
            report(table.name(), row.getString(1), ROW);
        }
    }

    private <T> boolean hasItsLinks(Table<?, T, ?> table, String id, T thing) {
        return table.links().stream().allMatch(link -> {
            List<String> kept = session.query(
                    "SELECT value FROM %s WHERE owner = ? ORDER BY value".formatted(link.table()),
                    List.of(id),
                    row -> row.getString(1));
            return kept.equals(sorted(link.values().apply(thing)));
        });
    }

    private static List<String> sorted(Collection<?> values) {
        return values.stream()
                .map(Table::text)
                .map(Objects::requireNonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private void history(Table<?, ?, ?> table, Row row) {
        List<Line> lines = lines(table.name(), row.id());
        if (!isUnbroken(lines)) {
            report(table.name(), row.id(), HISTORY);
        } else if (lines.isEmpty() || !leaves(lines.get(lines.size() - 1), table, row)) {
            report(table.name(), row.id(), NO_HISTORY);
        }
    }

    private static boolean leaves(Line last, Table<?, ?, ?> table, Row row) {
        String digest = table.digest(row.document());
        Change change = last.change();
        return new Version(change.version(), change.act(), last.seal()).equals(row.version())
                && Objects.equals(last.digest(), digest)
                && !change.erased();
    }

    /** Each line is sealed to the one before, and stands behind it. */
    private static boolean isUnbroken(List<Line> lines) {
        String before = Seal.NONE;
        Position at = Position.START;
        long version = 0;
        for (Line line : lines) {
            version++;
            boolean follows =
                    line.change().version() == version && line.change().at().compareTo(at) > 0 && line.follows(before);
            if (!follows) {
                return false;
            }
            before = line.seal();
            at = line.change().at();
        }
        return true;
    }

    /** Only a person who was erased is not there any more. */
    private void gone(Table<?, ?, ?> table) {
        session.query(table.selectGone(), List.of(table.name()), row -> row.getString(1))
                .forEach(id -> gone(table.name(), id));
    }

    private void gone(String kind, String id) {
        try {
            List<Line> lines = lines(kind, id);
            if (lines.isEmpty() || !isUnbroken(lines)) {
                report(kind, id, HISTORY);
            } else if (!lines.get(lines.size() - 1).change().erased()) {
                report(kind, id, GONE);
            }
        } catch (StorageException.Damaged noLine) {
            requireThatItGoesOn();
            report(kind, id, HISTORY);
        }
    }

    private List<Line> lines(String kind, String id) {
        return session.query(
                "SELECT " + SqlHistory.COLUMNS + ", digest, seal FROM history"
                        + " WHERE kind = ? AND id = ? ORDER BY version",
                List.of(kind, id),
                Line::at);
    }

    private void unknownKinds() {
        List<String> known = Kind.all().stream().map(Kind::name).toList();
        session.query("SELECT DISTINCT kind FROM history", List.of(), row -> row.getString(1)).stream()
                .filter(kind -> !known.contains(kind))
                .forEach(kind -> report("history", kind, UNKNOWN));
    }

    private void sealed(String select, Session.RowReader<?> reader) {
        session.query(select, List.of(), row -> isWhatWasWritten(reader, row));
    }

    private boolean isWhatWasWritten(Session.RowReader<?> reader, ResultSet row) throws SQLException {
        try {
            reader.read(row);
            return true;
        } catch (StorageException.Damaged damaged) {
            report(damaged.table(), damaged.id(), ROW);
            return false;
        }
    }

    private void erasure(String person) {
        try {
            new Erasures(session).find(person);
        } catch (StorageException.Damaged damaged) {
            requireThatItGoesOn();
            report("erasure", person, ROW);
        }
    }

    /** Where the database itself breaks off, nothing more can be looked at. */
    private void requireThatItGoesOn() {
        StorageException failure = session.failure();
        if (failure != null) {
            throw failure;
        }
    }

    private void report(String place, String id, Message what) {
        found.add(new Damage(place, id, what));
    }
}
