package org.fabrique.persistence;

import java.util.HashMap;
import java.util.Map;
import org.fabrique.persistence.query.Query;
import org.fabrique.persistence.spi.UnitByKind;
import org.fabrique.persistence.spi.UnitLife;

/** A state with the changes of one unit on top of it. */
final class MemoryUnit extends UnitByKind {

    private final MemoryState base;
    private final UnitLife life;
    private final Map<Kind<?, ?, ?>, MemoryShelf<?>> changed = new HashMap<>();

    MemoryUnit(MemoryState base, UnitLife life) {
        this.base = base;
        this.life = life;
    }

    MemoryState state() {
        return base.with(changed);
    }

    @SuppressWarnings("unchecked") // A shelf is only ever put under its own kind.
    <T, Q extends Query<T>> MemoryShelf<T> shelf(Kind<?, T, Q> kind) {
        MemoryShelf<?> own = changed.get(kind);
        return own == null ? base.shelf(kind) : (MemoryShelf<T>) own;
    }

    @SuppressWarnings("unchecked") // A shelf is only ever put under its own kind.
    <T, Q extends Query<T>> MemoryShelf<T> ownShelf(Kind<?, T, Q> kind) {
        return (MemoryShelf<T>)
                changed.computeIfAbsent(kind, absent -> base.shelf(kind).copy());
    }

    @Override
    protected <I, T, Q extends Query<T>> WritableRegister<I, T, Q> register(Kind<I, T, Q> kind) {
        return new MemoryRegister<>(kind, this, life);
    }
}
