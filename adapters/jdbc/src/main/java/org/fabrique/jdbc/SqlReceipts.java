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

/** The receipts of the actor who writes. */
final class SqlReceipts implements Receipts {

    private static final String RECEIPTS = "SELECT key, request, answer, author, moment FROM receipt";

    private final SqlUnit unit;

    SqlReceipts(SqlUnit unit) {
        this.unit = unit;
    }

    @Override
    public Optional<Receipt> find(String key) {
        String by = unit.act().by().value();
        return unit.life()
                .step(() -> unit
                        .session()
                        .query(RECEIPTS + " WHERE author = ? AND key = ?", List.of(by, key), SqlReceipts::receipt)
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
        Act act = receipt.act();
        int kept = unit.session()
                .update(
                        "INSERT INTO receipt (author, key, request, answer, moment) VALUES (?, ?, ?, ?, ?)"
                                + " ON CONFLICT (author, key) DO NOTHING",
                        List.of(
                                act.by().value(),
                                receipt.key(),
                                receipt.request(),
                                receipt.answer(),
                                Moment.micros(act.at())));
        if (kept == 0) {
            throw Receipts.taken(receipt.key());
        }
    }

    /** Returns the receipts of all actors. */
    List<Receipt> all() {
        return unit.session().query(RECEIPTS, List.of(), SqlReceipts::receipt);
    }

    private static Receipt receipt(ResultSet row) throws SQLException {
        return new Receipt(
                row.getString(1), row.getString(2), row.getString(3), Version.act(row.getString(4), row.getLong(5)));
    }

    @Override
    public long forgetBefore(Instant moment) {
        return unit.life().step(() ->
                (long) unit.session().update("DELETE FROM receipt WHERE moment < ?", List.of(Moment.ceiling(moment))));
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
