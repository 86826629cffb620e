package org.fabrique.jdbc;

import java.util.Objects;
import org.fabrique.persistence.Act;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Receipts;
import org.fabrique.persistence.WritableHistory;
import org.fabrique.persistence.WritableRegister;
import org.fabrique.persistence.query.Query;
import org.fabrique.persistence.spi.UnitByKind;
import org.fabrique.persistence.spi.UnitLife;
import org.jspecify.annotations.Nullable;

/** A unit of work, or a view, in one session. */
final class SqlUnit extends UnitByKind {

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

    /** Returns who writes. */
    Act act() {
        return Objects.requireNonNull(act, "A view cannot be written to.");
    }

    @Override
    protected <I, T, Q extends Query<T>> WritableRegister<I, T, Q> register(Kind<I, T, Q> kind) {
        return new SqlRegister<>(Tables.of(kind), this);
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
