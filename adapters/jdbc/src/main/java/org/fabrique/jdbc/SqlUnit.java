package org.fabrique.jdbc;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.fabrique.core.stakeholder.Person;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.persistence.Act;
import org.fabrique.persistence.Erased;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Receipts;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.WritableHistory;
import org.fabrique.persistence.WritableRegister;
import org.fabrique.persistence.query.Query;
import org.fabrique.persistence.spi.ErasingUnit;
import org.fabrique.persistence.spi.UnitLife;
import org.jspecify.annotations.Nullable;

/** A unit of work, or a view, in one session. */
final class SqlUnit extends ErasingUnit {

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
