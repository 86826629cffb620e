package org.fabrique.examples.web.exchange;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.fabrique.core.access.Actor;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.persistence.Act;
import org.fabrique.persistence.Damage;
import org.fabrique.persistence.Erased;
import org.fabrique.persistence.Storage;
import org.fabrique.persistence.UnitOfWork;
import org.fabrique.persistence.View;
import org.jspecify.annotations.Nullable;

/**
 * A storage in the eyes of one actor: what is hidden is not there, and a unit that writes what the actor may not write ends with
 * nothing, telling all that is refused. So what asks no policy, such as an import, can be done in the name of somebody.
 */
final class SeenStorage implements Storage {

    private final Storage storage;
    private final Rights rights;
    private final boolean trial;

    private SeenStorage(Storage storage, Rights rights, boolean trial) {
        this.storage = storage;
        this.rights = rights;
        this.trial = trial;
    }

    static SeenStorage of(Storage storage, Actor actor) {
        return new SeenStorage(storage, new Rights(actor), false);
    }

    /** Returns this storage for units that only try: they go the same way, and have nothing to write with. */
    SeenStorage trying() {
        return new SeenStorage(storage, rights, true);
    }

    @Override
    public <R extends @Nullable Object> R read(Function<? super View, ? extends R> question) {
        return storage.read(view -> question.apply(SeenUnit.trying(view, rights, new Refusals())));
    }

    /** @throws org.fabrique.core.intake.InvalidInput with what the actor may not write */
    @Override
    public <R extends @Nullable Object> R write(Act act, Function<? super UnitOfWork, ? extends R> work) {
        return trial
                ? storage.<R>read(view -> checked(work, refusals -> SeenUnit.trying(view, rights, refusals)))
                : storage.<R>write(act, unit -> checked(work, refusals -> SeenUnit.writing(unit, rights, refusals)));
    }

    private static <R extends @Nullable Object> R checked(
            Function<? super UnitOfWork, ? extends R> work, Function<Refusals, SeenUnit> unit) {
        Refusals refusals = new Refusals();
        R done = work.apply(unit.apply(refusals));
        refusals.orThrow();
        return done;
    }

    @Override
    public Erased erase(StakeholderId person, Act act) {
        throw new UnsupportedOperationException("Persons are erased by the engine.");
    }

    @Override
    public List<Damage> verify() {
        return storage.verify();
    }

    @Override
    public Storage within(Duration limit) {
        return new SeenStorage(storage.within(limit), rights, trial);
    }

    @Override
    public void close() {
        storage.close();
    }
}
