package org.fabrique.persistence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.fabrique.core.stakeholder.Person;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.persistence.query.Query;
import org.fabrique.persistence.spi.ErasingUnit;
import org.fabrique.persistence.spi.UnitLife;
import org.jspecify.annotations.Nullable;

/** A state with the changes of one unit on top of it. */
final class MemoryUnit extends ErasingUnit {

    private final MemoryState base;
    private final UnitLife life;
    private final @Nullable Act act;
    private final Map<Kind<?, ?, ?>, MemoryShelf<?>> changed = new HashMap<>();
    private final List<Change> lines = new ArrayList<>();
    private final Map<StakeholderId, Erased> erased = new HashMap<>();
    private final MemoryReceipts receipts;
    private final MemoryHistory history;

    /**
     * Makes a unit.
     *
     * @param act who writes, or null in a view
     */
    MemoryUnit(MemoryState base, UnitLife life, @Nullable Act act) {
        this.base = base;
        this.life = life;
        this.act = act;
        this.receipts = new MemoryReceipts(base.receipts(), this, life);
        this.history = new MemoryHistory(base, life);
    }

    /** Returns what becomes of the state; from then on its history shows the lines of this unit. */
    MemoryState keep() {
        Map<Kind<?, ?, ?>, MemoryShelf<?>> shelves = new HashMap<>(base.shelves());
        shelves.putAll(changed);
        lines.forEach(line -> base.lines().put(line.at(), line));
        return new MemoryState(number(), shelves, base.lines(), receipts.kept(), history.bookmarks(), erasures());
    }

    @Override
    protected Act act() {
        if (act == null) {
            throw new IllegalStateException("A view cannot be written to.");
        }
        return act;
    }

    /** Notes that a thing came to a version. */
    void note(Kind<?, ?, ?> kind, String id, long version) {
        lines.add(new Change(new Position(number(), lines.size() + 1L), kind.name(), id, version, false, act()));
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
    public <I, T, Q extends Query<T>> WritableRegister<I, T, Q> register(Kind<I, T, Q> kind) {
        return new MemoryRegister<>(kind, this, life);
    }

    @Override
    protected Optional<Erased> erasure(StakeholderId person) {
        return Optional.ofNullable(erasures().get(person));
    }

    /** Nothing is left anywhere, so it is complete at once. */
    @Override
    protected void take(Versioned<Person> person, Erased erasure) {
        ownShelf(Kind.PERSONS).remove(erasure.person().toString());
        Position at = new Position(number(), lines.size() + 1L);
        lines.add(new Change(at, Kind.PERSONS.name(), erasure.person().toString(), person.version() + 1, true, act()));
        erased.put(erasure.person(), erasure.completed());
    }

    @Override
    protected void forgetReceipts(Predicate<String> answers) {
        receipts.forget(answers);
    }

    /** Tells whether somebody who is gone had this identity. */
    boolean isErased(String id) {
        return erasures().containsKey(new StakeholderId(id));
    }

    private Map<StakeholderId, Erased> erasures() {
        if (erased.isEmpty()) {
            return base.erasures();
        }
        Map<StakeholderId, Erased> all = new HashMap<>(base.erasures());
        all.putAll(erased);
        return all;
    }

    @Override
    public WritableHistory history() {
        return history;
    }

    @Override
    public Receipts receipts() {
        return receipts;
    }

    private long number() {
        return base.unit() + 1;
    }
}
