package org.fabrique.persistence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fabrique.core.stakeholder.Person;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.persistence.query.Query;
import org.fabrique.persistence.spi.UnitLife;
import org.fabrique.persistence.spi.WholeUnit;
import org.jspecify.annotations.Nullable;

/** A state with the changes of one unit on top of it. */
final class MemoryUnit extends WholeUnit {

    private final MemoryState base;
    private final UnitLife life;
    private final @Nullable Act act;
    private final Map<Kind<?, ?, ?>, MemoryShelf<?>> changed = new HashMap<>();
    private final List<Change> lines = new ArrayList<>();
    private final Map<List<String>, Change> lastOfEach = new HashMap<>();
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
        add(new Change(Position.START, kind.name(), id, version, false, act()));
    }

    private Position add(Change line) {
        Position at = new Position(number(), lines.size() + 1L);
        Change own = new Change(at, line.kind(), line.id(), line.version(), line.erased(), line.act());
        lines.add(own);
        lastOfEach.put(List.of(line.kind(), line.id()), own);
        return at;
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
        String id = erasure.person().toString();
        add(new Change(Position.START, Kind.PERSONS.name(), id, person.version() + 1, true, act()));
        erased.put(erasure.person(), erasure.completed());
    }

    @Override
    protected void forgetReceipts(Predicate<String> answers) {
        receipts.forget(answers);
    }

    @Override
    protected <R extends @Nullable Object> R step(Supplier<R> step) {
        return life.step(step);
    }

    @Override
    protected List<Change> lines(Position after, int most) {
        Stream<Change> kept = base.history().tailMap(after, false).values().stream();
        Stream<Change> own = lines.stream().filter(line -> line.at().compareTo(after) > 0);
        return life.step(() -> Stream.concat(kept, own).limit(most).toList());
    }

    @Override
    protected Optional<Change> lastLine(String kind, String id) {
        Change own = lastOfEach.get(List.of(kind, id));
        return own != null
                ? Optional.of(own)
                : base.history().descendingMap().values().stream()
                        .filter(line -> line.kind().equals(kind) && line.id().equals(id))
                        .findFirst();
    }

    @Override
    protected Map<String, Position> bookmarks() {
        return history.bookmarks();
    }

    @Override
    protected List<Receipt> allReceipts() {
        return List.copyOf(receipts.kept().values());
    }

    @Override
    protected List<Erased> allErasures() {
        return List.copyOf(erasures().values());
    }

    @Override
    protected <I, T, Q extends Query<T>> void place(Kind<I, T, Q> kind, Versioned<T> thing) {
        new MemoryRegister<>(kind, this, life).place(thing);
    }

    @Override
    protected Position place(Change line) {
        return add(line);
    }

    @Override
    protected void place(Receipt receipt) {
        receipts.place(receipt);
    }

    @Override
    protected void place(Erased erasure) {
        erased.put(erasure.person(), erasure);
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

    /** Writers take turns, so every rule is guarded. */
    @Override
    public void guard(String rule) {
        life.step(() -> Receipt.requireKey(rule));
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
