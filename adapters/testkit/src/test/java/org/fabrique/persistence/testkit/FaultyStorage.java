package org.fabrique.persistence.testkit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.persistence.Act;
import org.fabrique.persistence.Change;
import org.fabrique.persistence.Damage;
import org.fabrique.persistence.Erased;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Position;
import org.fabrique.persistence.Receipt;
import org.fabrique.persistence.Storage;
import org.fabrique.persistence.UnitOfWork;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.View;
import org.fabrique.persistence.spi.Deadline;
import org.fabrique.persistence.spi.StorageLife;
import org.fabrique.persistence.spi.UnitLife;
import org.fabrique.persistence.spi.WriterTurn;
import org.jspecify.annotations.Nullable;

/** A plain storage that keeps the contract, but for one fault planted in it. */
final class FaultyStorage implements Storage {

    /** All that is kept, by kind and identity. */
    static final class Shelves extends ConcurrentHashMap<Kind<?, ?, ?>, Map<String, Versioned<?>>> {
        private static final long serialVersionUID = 1L;

        final Map<String, Receipt> receipts = new ConcurrentHashMap<>();
        final Map<String, Position> bookmarks = new ConcurrentHashMap<>();
        final Map<String, Erased> erasures = new ConcurrentHashMap<>();

        /** The number of the last unit that is kept. */
        long unit;

        Map<String, Versioned<?>> of(Kind<?, ?, ?> kind) {
            return computeIfAbsent(kind, absent -> new ConcurrentHashMap<>());
        }

        Shelves copy() {
            Shelves copy = new Shelves();
            forEach((kind, shelf) -> copy.put(kind, new ConcurrentHashMap<>(shelf)));
            copy.receipts.putAll(receipts);
            copy.bookmarks.putAll(bookmarks);
            copy.erasures.putAll(erasures);
            copy.unit = unit;
            return copy;
        }

        void become(Shelves other) {
            clear();
            putAll(other.copy());
        }
    }

    /** What outlives the storage. */
    static final class Disk {
        volatile Shelves kept = new Shelves();
        final ConcurrentSkipListMap<Position, Change> lines = new ConcurrentSkipListMap<>();
        final AtomicLong numbers = new AtomicLong();
        final Map<String, Receipt> receipts = new ConcurrentHashMap<>();
        final Map<String, Position> bookmarks = new ConcurrentHashMap<>();
    }

    private final Disk disk;
    private final @Nullable Fault fault;
    private final StorageLife life;
    private final WriterTurn turn;
    private final Supplier<Deadline> deadline;

    FaultyStorage(Disk disk, @Nullable Fault fault) {
        this(disk, fault, new StorageLife(), new WriterTurn(Duration.ofSeconds(5)), Deadline::none);
    }

    private FaultyStorage(
            Disk disk, @Nullable Fault fault, StorageLife life, WriterTurn turn, Supplier<Deadline> deadline) {
        this.disk = disk;
        this.fault = fault;
        this.life = life;
        this.turn = turn;
        this.deadline = deadline;
    }

    @Override
    public Storage within(Duration limit) {
        return has(Fault.KNOWS_NO_DEADLINE) ? this : new FaultyStorage(disk, fault, life, turn, Deadline.within(limit));
    }

    boolean has(Fault planted) {
        return fault == planted;
    }

    @Override
    public <R extends @Nullable Object> R read(Function<? super View, ? extends R> question) {
        return during(() -> {
            UnitLife unit = new UnitLife(deadline.get());
            Shelves live = disk.kept;
            Supplier<Shelves> seen = has(Fault.LETS_A_VIEW_CHANGE)
                    ? () -> disk.kept
                    : has(Fault.BEGINS_A_VIEW_AT_ITS_FIRST_QUESTION) ? once(() -> disk.kept) : () -> live;
            FaultyUnit view = new FaultyUnit(this, seen, live, unit, null);
            return unit.<R>complete(() -> question.apply(view), () -> {}, () -> {});
        });
    }

    @Override
    public <R extends @Nullable Object> R write(Act act, Function<? super UnitOfWork, ? extends R> work) {
        return change(act, work);
    }

    @Override
    public Erased erase(StakeholderId person, Act act) {
        return this.<Erased>change(act, unit -> unit.erase(person)).completed();
    }

    private <R extends @Nullable Object> R change(Act act, Function<? super FaultyUnit, ? extends R> work) {
        Objects.requireNonNull(act);
        Shelves seenTooEarly = disk.kept;
        return during(() -> inTurn(() -> {
            UnitLife unit = new UnitLife(deadline.get());
            Shelves before = disk.kept;
            Shelves working = has(Fault.NEVER_ROLLS_BACK) ? before : before.copy();
            working.unit = disk.numbers.incrementAndGet();
            if (has(Fault.SHOWS_WHAT_IS_NOT_KEPT_YET)) {
                disk.kept = working;
            }
            Shelves compared = has(Fault.LOOKS_AT_THE_VERSION_BEFORE_ITS_TURN) ? seenTooEarly : working;
            FaultyUnit written = new FaultyUnit(this, () -> working, compared, unit, act).over(before);
            Runnable keep = () -> {
                written.publish();
                disk.kept = working;
            };
            return complete(unit, () -> work.apply(written), keep, () -> disk.kept = before);
        }));
    }

    private <R extends @Nullable Object> R inTurn(Supplier<R> unit) {
        return has(Fault.NUMBERS_UNITS_AS_THEY_BEGIN) ? unit.get() : turn.take(deadline.get(), unit);
    }

    Disk disk() {
        return disk;
    }

    private <R extends @Nullable Object> R complete(UnitLife unit, Supplier<R> work, Runnable keep, Runnable undo) {
        boolean careless = has(Fault.KEEPS_A_UNIT_WHOSE_FAILURE_WAS_HIDDEN)
                || has(Fault.ROLLS_BACK_AT_A_FAILURE_AND_KEEPS_WHAT_FOLLOWS);
        if (!careless) {
            return unit.complete(work, keep, undo);
        }
        R answer = work.get();
        keep.run();
        return answer;
    }

    private <R extends @Nullable Object> R during(Supplier<R> unit) {
        boolean careless = has(Fault.BEGINS_UNITS_INSIDE_OTHERS) || has(Fault.WORKS_ONCE_CLOSED);
        return careless ? unit.get() : life.during(unit);
    }

    @Override
    public List<Damage> verify() {
        return during(List::of);
    }

    @Override
    public void close() {
        life.close(() -> {
            if (has(Fault.FORGETS_WHEN_CLOSED)) {
                disk.kept = new Shelves();
            }
            if (has(Fault.FORGETS_VERSIONS_WHEN_CLOSED)) {
                disk.kept
                        .values()
                        .forEach(shelf -> shelf.replaceAll((id, kept) -> Versioned.first(kept.value(), kept.last())));
            }
        });
    }

    private static Supplier<Shelves> once(Supplier<Shelves> later) {
        Shelves[] found = new Shelves[1];
        return () -> {
            if (found[0] == null) {
                found[0] = later.get();
            }
            return found[0];
        };
    }
}
