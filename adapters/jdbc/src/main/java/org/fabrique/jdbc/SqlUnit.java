package org.fabrique.jdbc;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.fabrique.core.stakeholder.Person;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.persistence.Act;
import org.fabrique.persistence.Change;
import org.fabrique.persistence.Erased;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Position;
import org.fabrique.persistence.Receipt;
import org.fabrique.persistence.Receipts;
import org.fabrique.persistence.StorageException;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.WritableHistory;
import org.fabrique.persistence.WritableRegister;
import org.fabrique.persistence.query.Query;
import org.fabrique.persistence.spi.UnitLife;
import org.fabrique.persistence.spi.WholeUnit;
import org.jspecify.annotations.Nullable;

/** A unit of work, or a view, in one session. */
final class SqlUnit extends WholeUnit {

    private final Session session;
    private final UnitLife life;
    private final @Nullable Act act;
    private final SqlHistory history;

    /**
     * Makes a unit.
     *
     * @param act who writes, or null in a view
     */
    SqlUnit(Session session, UnitLife life, @Nullable Act act) {
        this.session = session;
        this.life = life;
        this.act = act;
        this.history = new SqlHistory(this);
    }

    Session session() {
        return session;
    }

    UnitLife life() {
        return life;
    }

    @Override
    protected Act act() {
        return Objects.requireNonNull(act, "A view cannot be written to.");
    }

    @Override
    public <I, T, Q extends Query<T>> WritableRegister<I, T, Q> register(Kind<I, T, Q> kind) {
        return new SqlRegister<>(Tables.of(kind), this);
    }

    @Override
    protected Optional<Erased> erasure(StakeholderId person) {
        return life.step(() -> new Erasures(session).find(person));
    }

    @Override
    protected void take(Versioned<Person> person, Erased erasure) {
        life.step(() -> {
            Table<?, ?, ?> table = Tables.of(Kind.PERSONS);
            String id = erasure.person().toString();
            Version last = Version.find(session, table, id).orElseThrow();
            history.addErased(Kind.PERSONS, id, last);
            new Erasures(session).add(erasure);
            return session.update("DELETE FROM person WHERE id = ?", List.of(id));
        });
    }

    @Override
    protected void forgetReceipts(Predicate<String> answers) {
        life.step(() -> new SqlReceipts(this).forget(answers));
    }

    @Override
    protected <R extends @Nullable Object> R step(Supplier<R> step) {
        return life.step(step);
    }

    @Override
    protected List<Change> lines(Position after, int most) {
        return life.step(() -> history.all(after, most));
    }

    @Override
    protected Optional<Change> lastLine(String kind, String id) {
        return life.step(() -> history.last(kind, id));
    }

    @Override
    protected Map<String, Position> bookmarks() {
        return life.step(history::bookmarks);
    }

    @Override
    protected List<Receipt> allReceipts() {
        return life.step(() -> new SqlReceipts(this).all());
    }

    @Override
    protected List<Erased> allErasures() {
        return life.step(() -> {
            Erasures erasures = new Erasures(session);
            return erasures.all().stream()
                    .flatMap(person -> erasures.find(person).stream())
                    .toList();
        });
    }

    @Override
    protected <I, T, Q extends Query<T>> void place(Kind<I, T, Q> kind, Versioned<T> thing) {
        new SqlRegister<>(Tables.of(kind), this).place(thing);
    }

    @Override
    protected Position place(Change line) {
        return life.step(() -> Kind.named(line.kind())
                .map(kind -> place(line, Tables.of(kind)))
                .orElseThrow(() -> new StorageException.Damaged("history", line.kind(), null)));
    }

    /** The line at which the thing stands seals its row. What was written at a line before is not known. */
    private Position place(Change line, Table<?, ?, ?> table) {
        Optional<Row> now = session.query(table.selectOne(), List.of(line.id()), row -> Row.at(row, table)).stream()
                .filter(row -> row.version().number() == line.version())
                .findFirst();
        String digest = now.map(row -> table.digest(row.document())).orElse(null);
        SqlHistory.SealedLine sealed = history.place(line, digest);
        now.ifPresent(row -> seal(row.sealed(sealed.seal()), table));
        return sealed.at();
    }

    private void seal(Row row, Table<?, ?, ?> table) {
        List<@Nullable Object> values = row.values(table.name());
        values.add(row.id());
        values.add(row.version().number());
        session.update(table.update(), values);
    }

    @Override
    protected void place(Receipt receipt) {
        life.step(() -> {
            new SqlReceipts(this).place(receipt);
            return receipt;
        });
    }

    @Override
    protected void place(Erased erasure) {
        life.step(() -> {
            new Erasures(session).add(erasure);
            return erasure;
        });
    }

    @Override
    public void guard(String rule) {
        life.step(() -> guardedBy(Receipt.requireKey(rule)));
    }

    /** Guards the rule that an identity names one stakeholder, whatever its kind. */
    void guardStakeholder(String id) {
        guardedBy("stakeholder " + id);
    }

    /** Whoever guards a rule writes its row, and two who write one row cannot both be kept. */
    private int guardedBy(String rule) {
        return session.update(
                "INSERT INTO guard (rule, author) VALUES (?, ?)"
                        + " ON CONFLICT (rule) DO UPDATE SET author = excluded.author",
                List.of(rule, act().by().value()));
    }

    @Override
    public WritableHistory history() {
        return history;
    }

    /** Returns the history, to add lines to. */
    SqlHistory lines() {
        return history;
    }

    @Override
    public Receipts receipts() {
        return new SqlReceipts(this);
    }
}
