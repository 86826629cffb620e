package org.fabrique.persistence;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.persistence.spi.Deadline;
import org.fabrique.persistence.spi.StorageLife;
import org.fabrique.persistence.spi.UnitLife;
import org.fabrique.persistence.spi.WriterTurn;
import org.jspecify.annotations.Nullable;

/**
 * A storage that forgets everything when it is closed: for tests, examples and small tools.
 * <p>
 * It is the reference every other storage is compared with. A write copies the registers it touches, so it is not for
 * a million things. It is linearizable and does no input or output.
 */
public final class InMemoryStorage implements Storage {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** What is kept, under whichever limit of time. */
    private static final class Kept {
        private volatile MemoryState state = MemoryState.empty();
    }

    private final StorageLife life;
    private final WriterTurn turn;
    private final Kept kept;
    private final Supplier<Deadline> deadline;

    public InMemoryStorage() {
        this(new StorageLife(), new WriterTurn(PATIENCE), new Kept(), Deadline::none);
    }

    private InMemoryStorage(StorageLife life, WriterTurn turn, Kept kept, Supplier<Deadline> deadline) {
        this.life = life;
        this.turn = turn;
        this.kept = kept;
        this.deadline = deadline;
    }

    @Override
    public Storage within(Duration limit) {
        return new InMemoryStorage(life, turn, kept, Deadline.within(limit));
    }

    @Override
    public <R extends @Nullable Object> R read(Function<? super View, ? extends R> question) {
        return life.during(() -> {
            UnitLife unit = new UnitLife(deadline.get());
            MemoryUnit view = new MemoryUnit(kept.state, unit, null);
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

    private <R extends @Nullable Object> R change(Act act, Function<? super MemoryUnit, ? extends R> work) {
        requireNonNull(act, "act");
        Deadline end = deadline.get();
        return life.during(() -> turn.take(end, () -> {
            UnitLife unit = new UnitLife(end);
            MemoryUnit written = new MemoryUnit(kept.state, unit, act);
            return unit.<R>complete(() -> work.apply(written), () -> kept.state = written.keep(), () -> {});
        }));
    }

    /** Nothing can be damaged here. */
    @Override
    public List<Damage> verify() {
        return life.during(List::of);
    }

    @Override
    public void close() {
        life.close(() -> kept.state = MemoryState.empty());
    }
}
