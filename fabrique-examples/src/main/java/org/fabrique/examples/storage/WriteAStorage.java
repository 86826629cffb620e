package org.fabrique.examples.storage;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.persistence.Act;
import org.fabrique.persistence.Damage;
import org.fabrique.persistence.Erased;
import org.fabrique.persistence.Storage;
import org.fabrique.persistence.UnitOfWork;
import org.fabrique.persistence.View;
import org.jspecify.annotations.Nullable;

/**
 * A storage around another: it tells how long each unit took, kept or not. Whether it is still a storage its test says, which
 * is the contract of all of them and ten lines long.
 *
 * @param inner keeps the things
 * @param told is given the duration of each view and unit; it must be quick, and must not throw
 */
public record WriteAStorage(Storage inner, Consumer<Duration> told) implements Storage {

    @Override
    public <R extends @Nullable Object> R read(Function<? super View, ? extends R> question) {
        return timed(() -> inner.read(question));
    }

    @Override
    public <R extends @Nullable Object> R write(Act act, Function<? super UnitOfWork, ? extends R> work) {
        return timed(() -> inner.write(act, work));
    }

    @Override
    public Erased erase(StakeholderId person, Act act) {
        return this.<Erased>timed(() -> inner.erase(person, act));
    }

    @Override
    public List<Damage> verify() {
        return inner.verify();
    }

    @Override
    public Storage within(Duration limit) {
        return new WriteAStorage(inner.within(limit), told);
    }

    @Override
    public void close() {
        inner.close();
    }

    private <R extends @Nullable Object> R timed(Supplier<R> unit) {
        long begun = System.nanoTime();
        try {
            return unit.get();
        } finally {
            told.accept(Duration.ofNanos(System.nanoTime() - begun));
        }
    }
}
