package org.fabrique.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.fabrique.persistence.Act;
import org.fabrique.persistence.Receipt;
import org.fabrique.persistence.Receipts;
import org.fabrique.persistence.StorageException;

/** The receipts of the actor who writes. */
final class SqlReceipts implements Receipts {

    /** What {@link #at} reads. */
    static final String SELECT = "SELECT key, request, answer, author, moment, seal FROM receipt";

    private final SqlUnit unit;

    SqlReceipts(SqlUnit unit) {
        this.unit = unit;
    }

    @Override
    public Optional<Receipt> find(String key) {
        String by = unit.act().by().value();
        return unit.life()
                .step(
                        () -> unit
                                .session()
                                .query(SELECT + " WHERE author = ? AND key = ?", List.of(by, key), SqlReceipts::at)
                                .stream()
                                .findFirst());
    }

    @Override
    public void keep(String key, String request, String answer) {
        Act act = unit.act();
        unit.life().step(() -> {
            Receipt receipt = new Receipt(key, request, answer, act);
            place(receipt);
            return receipt;
        });
    }

    /** Puts a receipt in, whoever it belongs to. */
    void place(Receipt receipt) {
        int kept = unit.session()
                .update(
                        "INSERT INTO receipt (author, key, request, answer, moment, seal)"
                                + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (author, key) DO NOTHING",
                        values(receipt));
        if (kept == 0) {
            throw Receipts.taken(receipt.key());
        }
    }

    /** Returns the receipts of all actors. */
    List<Receipt> all() {
        return unit.session().query(SELECT, List.of(), SqlReceipts::at);
    }

    @Override
    public long forgetBefore(Instant moment) {
        return unit.life().step(() ->
                (long) unit.session().update("DELETE FROM receipt WHERE moment < ?", List.of(Moment.ceiling(moment))));
    }

    /**
     * Reads the row of a receipt.
     *
     * @throws StorageException.Damaged when it is not what was written
     */
    static Receipt at(ResultSet row) throws SQLException {
        String key = row.getString(1);
        try {
            Act act = Version.act(row.getString(4), row.getLong(5));
            Receipt receipt =
                    new Receipt(Version.text(key), Version.text(row.getString(2)), Version.text(row.getString(3)), act);
            if (seal(receipt).equals(row.getString(6))) {
                return receipt;
            }
        } catch (IllegalArgumentException noReceipt) {
            // Damage like any other.
        }
        throw new StorageException.Damaged("receipt", key, null);
    }

    private static List<Object> values(Receipt receipt) {
        return List.of(
                receipt.act().by().value(),
                receipt.key(),
                receipt.request(),
                receipt.answer(),
                Moment.micros(receipt.act().at()),
                seal(receipt));
    }

    private static String seal(Receipt receipt) {
        return Seal.over(List.of(
                "receipt",
                receipt.act().by().value(),
                receipt.key(),
                receipt.request(),
                receipt.answer(),
                Long.toString(Moment.micros(receipt.act().at()))));
    }

    /** Forgets the receipts, of all actors, whose answers pass; returns how many there were. */
    int forget(Predicate<String> answers) {
        List<List<String>> named = unit
                .session()
                .query(
                        "SELECT author, key, answer FROM receipt",
                        List.of(),
                        row -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                .stream()
                .filter(receipt -> answers.test(receipt.get(2)))
                .toList();
        named.forEach(receipt ->
                unit.session().update("DELETE FROM receipt WHERE author = ? AND key = ?", receipt.subList(0, 2)));
        return named.size();
    }
}
