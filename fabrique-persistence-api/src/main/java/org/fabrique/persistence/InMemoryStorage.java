package org.fabrique.persistence;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.function.Function;
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

    private final StorageLife life = new StorageLife();
    private final WriterTurn turn = new WriterTurn(PATIENCE);
    private volatile MemoryState state = MemoryState.empty();

    @Override
    public <R extends @Nullable Object> R read(Function<? super View, ? extends R> question) {
        return life.during(() -> {
            UnitLife unit = new UnitLife();
            MemoryUnit view = new MemoryUnit(state, unit, null);
            return unit.<R>complete(() -> question.apply(view), () -> {}, () -> {});
        });
    }

    @Override
    public <R extends @Nullable Object> R write(Act act, Function<? super UnitOfWork, ? extends R> work) {
        requireNonNull(act, "act");
        return life.during(() -> turn.take(() -> {
            UnitLife unit = new UnitLife();
            MemoryUnit written = new MemoryUnit(state, unit, act);
            return unit.<R>complete(() -> work.apply(written), () -> state = written.keep(), () -> {});
        }));
    }

    @Override
    public void close() {
        life.close(() -> state = MemoryState.empty());
    }
}
