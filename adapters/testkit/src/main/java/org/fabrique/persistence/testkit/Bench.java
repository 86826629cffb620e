package org.fabrique.persistence.testkit;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.need.Need;
import org.fabrique.core.need.NeedId;
import org.fabrique.persistence.Act;
import org.fabrique.persistence.Storage;
import org.fabrique.persistence.UnitOfWork;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.View;
import org.jspecify.annotations.Nullable;

/** The storage under test, and what most cases do with it. */
final class Bench {

    /** Who writes in the cases, when it does not matter. */
    static final Act ACT = Act.of(new ActorId("bench"), Instant.parse("2026-11-28T10:15:30.123456Z"));

    private final StorageContract contract;
    private @Nullable Storage storage;

    Bench(StorageContract contract) {
        this.contract = contract;
    }

    void open() {
        storage = contract.openEmpty();
    }

    void close() {
        storage().close();
    }

    /** Closes the storage and opens it again; the case is skipped when it is not durable. */
    void reopen() {
        assumeFalse(contract.lacking().contains(StorageContract.Ability.DURABLE), "This storage is not durable.");
        storage().close();
        storage = contract.reopen();
    }

    Storage storage() {
        if (storage == null) {
            throw new IllegalStateException("The storage was not opened.");
        }
        return storage;
    }

    <R extends @Nullable Object> R read(Function<? super View, ? extends R> question) {
        return storage().read(question);
    }

    <R extends @Nullable Object> R write(Function<? super UnitOfWork, ? extends R> work) {
        return write(ACT, work);
    }

    <R extends @Nullable Object> R write(Act act, Function<? super UnitOfWork, ? extends R> work) {
        return storage().write(act, work);
    }

    /** Returns a thing as {@link #write} adds it. */
    static <T> Versioned<T> first(T value) {
        return at(value, 1);
    }

    /** Returns a thing as {@link #write} brings it to a version. */
    static <T> Versioned<T> at(T value, long version) {
        return new Versioned<>(value, version, ACT);
    }

    void add(Need... needs) {
        write(unit -> List.of(needs).stream().map(unit.needs()::add).toList());
    }

    Optional<Versioned<Need>> find(NeedId id) {
        return read(view -> view.needs().find(id));
    }
}
