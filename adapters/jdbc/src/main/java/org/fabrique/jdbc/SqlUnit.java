package org.fabrique.jdbc;

import org.fabrique.persistence.Kind;
import org.fabrique.persistence.WritableRegister;
import org.fabrique.persistence.query.Query;
import org.fabrique.persistence.spi.UnitByKind;
import org.fabrique.persistence.spi.UnitLife;

/** A unit of work in one session. */
final class SqlUnit extends UnitByKind {

    private final Session session;
    private final UnitLife life;

    SqlUnit(Session session, UnitLife life) {
        this.session = session;
        this.life = life;
    }

    @Override
    protected <I, T, Q extends Query<T>> WritableRegister<I, T, Q> register(Kind<I, T, Q> kind) {
        return new SqlRegister<>(Tables.of(kind), session, life);
    }
}
