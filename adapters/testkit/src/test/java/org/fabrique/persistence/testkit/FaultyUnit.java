package org.fabrique.persistence.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fabrique.core.stakeholder.Person;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.persistence.Act;
import org.fabrique.persistence.Change;
import org.fabrique.persistence.Erased;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Mention;
import org.fabrique.persistence.Position;
import org.fabrique.persistence.Receipt;
import org.fabrique.persistence.Receipts;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.WritableHistory;
import org.fabrique.persistence.WritableRegister;
import org.fabrique.persistence.query.Query;
import org.fabrique.persistence.spi.UnitLife;
import org.fabrique.persistence.spi.WholeUnit;
import org.jspecify.annotations.Nullable;

/** A unit of a {@link FaultyStorage}. */
final class FaultyUnit extends WholeUnit {

    final FaultyStorage storage;
    final Supplier<FaultyStorage.Shelves> seen;
    final FaultyStorage.Shelves compared;
    final UnitLife life;
    FaultyStorage.Shelves before;
    private final @Nullable Act act;
    private final List<Change> lines = new ArrayList<>();

    FaultyUnit(
            FaultyStorage storage,
            Supplier<FaultyStorage.Shelves> seen,
            FaultyStorage.Shelves compared,
            UnitLife life,
            @Nullable Act act) {
        this.storage = storage;
        this.seen = seen;
        this.compared = compared;
        this.life = life;
        this.before = compared;
        this.act = act;
    }

    FaultyUnit over(FaultyStorage.Shelves state) {
        before = state;
        return this;
    }

    @Override
    protected Act act() {
        return Objects.requireNonNull(act);
    }

    void note(Kind<?, ?, ?> kind, String id, long version) {
        Position at = new Position(seen.get().unit, lines.size() + 1L);
        Change line = new Change(at, kind.name(), id, version, false, act());
        lines.add(line);
        if (storage.has(Fault.NOTES_WHAT_IS_NOT_KEPT)) {
            storage.disk().lines.put(line.at(), line);
        }
    }

    /** Puts the lines of the unit into the history. */
    void publish() {
        if (storage.has(Fault.WRITES_THE_HISTORY_LATER)) {
            new Thread(() -> {
                        try {
                            Thread.sleep(50);
                        } catch (InterruptedException ended) {
                            return;
                        }
                        lines.forEach(line -> storage.disk().lines.put(line.at(), line));
                    })
                    .start();
            return;
        }
        lines.forEach(line -> storage.disk().lines.put(line.at(), line));
    }

    /** Which unit this is; a view is none. */
    long number() {
        return act == null ? Long.MAX_VALUE : seen.get().unit;
    }

    @Override
    public <I, T, Q extends Query<T>> WritableRegister<I, T, Q> register(Kind<I, T, Q> kind) {
        return new FaultyRegister<>(kind, this);
    }

    @Override
    protected Optional<Erased> erasure(StakeholderId person) {
        return Optional.ofNullable(seen.get().erasures.get(person.toString()));
    }

    @Override
    protected void take(Versioned<Person> person, Erased erasure) {
        String id = erasure.person().toString();
        if (!storage.has(Fault.KEEPS_THE_RECORD_OF_WHO_WAS_ERASED)) {
            seen.get().of(Kind.PERSONS).remove(id);
        }
        Position at = new Position(seen.get().unit, lines.size() + 1L);
        lines.add(new Change(at, Kind.PERSONS.name(), id, person.version() + 1, true, act()));
        List<Mention> mentions = storage.has(Fault.FORGETS_MENTIONS) ? List.of() : erasure.mentions();
        seen.get().erasures.put(id, new Erased(erasure.person(), erasure.act(), true, mentions));
    }

    @Override
    protected void forgetReceipts(Predicate<String> answers) {
        seen.get().receipts.values().removeIf(receipt -> answers.test(receipt.answer()));
    }

    @Override
    protected <R extends @Nullable Object> R step(Supplier<R> step) {
        return life.step(step);
    }

    @Override
    protected List<Change> lines(Position after, int most) {
        return Stream.concat(new FaultyHistory(this).lines(), lines.stream())
                .filter(line -> line.at().compareTo(after) > 0)
                .limit(most)
                .toList();
    }

    @Override
    protected Optional<Change> lastLine(String kind, String id) {
        return Stream.concat(new FaultyHistory(this).lines(), lines.stream())
                .filter(line -> line.kind().equals(kind) && line.id().equals(id))
                .reduce((before, last) -> last);
    }

    @Override
    protected Map<String, Position> bookmarks() {
        return Map.copyOf(seen.get().bookmarks);
    }

    @Override
    protected List<Receipt> allReceipts() {
        return List.copyOf(seen.get().receipts.values());
    }

    @Override
    protected List<Erased> allErasures() {
        return List.copyOf(seen.get().erasures.values());
    }

    @Override
    protected <I, T, Q extends Query<T>> void place(Kind<I, T, Q> kind, Versioned<T> thing) {
        new FaultyRegister<>(kind, this).place(thing);
    }

    @Override
    protected Position place(Change line) {
        Position at = new Position(seen.get().unit, lines.size() + 1L);
        Act did = storage.has(Fault.TAKES_WHOEVER_FILLS_FOR_WHO_WROTE) ? act() : line.act();
        lines.add(new Change(at, line.kind(), line.id(), line.version(), line.erased(), did));
        return at;
    }

    @Override
    protected void place(Receipt receipt) {
        if (!storage.has(Fault.LEAVES_RECEIPTS_BEHIND)) {
            seen.get().receipts.put(receipt.act().by() + "/" + receipt.key(), receipt);
        }
    }

    @Override
    protected void place(Erased erasure) {
        seen.get().erasures.put(erasure.person().toString(), erasure);
    }

    @Override
    public void guard(String rule) {
        life.step(() -> Receipt.requireKey(rule));
    }

    @Override
    public WritableHistory history() {
        return new FaultyHistory(this);
    }

    @Override
    public Receipts receipts() {
        return new FaultyReceipts(this);
    }
}
