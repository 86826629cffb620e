package org.fabrique.persistence.testkit;

import java.util.function.Supplier;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.WritableRegister;
import org.fabrique.persistence.query.Query;
import org.fabrique.persistence.spi.UnitByKind;
import org.fabrique.persistence.spi.UnitLife;

/** A unit of a {@link FaultyStorage}. */
final class FaultyUnit extends UnitByKind {

    final FaultyStorage storage;
    final Supplier<FaultyStorage.Shelves> seen;
    final FaultyStorage.Shelves compared;
    final UnitLife life;
    FaultyStorage.Shelves before;

    FaultyUnit(
            FaultyStorage storage,
            Supplier<FaultyStorage.Shelves> seen,
            FaultyStorage.Shelves compared,
            UnitLife life) {
        this.storage = storage;
        this.seen = seen;
        this.compared = compared;
        this.life = life;
        this.before = compared;
    }

    FaultyUnit over(FaultyStorage.Shelves state) {
        before = state;
        return this;
    }

    @Override
    protected <I, T, Q extends Query<T>> WritableRegister<I, T, Q> register(Kind<I, T, Q> kind) {
        return new FaultyRegister<>(kind, this);
    }
}
