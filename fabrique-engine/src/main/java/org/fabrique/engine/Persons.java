package org.fabrique.engine;

import org.fabrique.core.access.Action;
import org.fabrique.core.privacy.Erasure;
import org.fabrique.core.stakeholder.Person;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.persistence.Erased;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.query.PersonQuery;

/**
 * What an actor can do with persons. Their data never leave the fabrique that answers for them, and stand nowhere else: all
 * other things name a person by an identity. Under one key ({@link Workshop#once}), two requests for one identity are taken
 * for the same, whatever else they say: nothing of a person is remembered with a key.
 */
public final class Persons extends Sheets<StakeholderId, Person, PersonQuery> {

    Persons(FabriqueEngine engine, Guard guard) {
        super(engine, guard, Kind.PERSONS, Subjects::of);
    }

    /**
     * Erases a person from every file, as {@link org.fabrique.persistence.Storage#erase}.
     *
     * @param decided what {@link Erasure#of} says of the duties to keep
     * @throws NotFound when there is no such person in the eyes of the actor
     * @throws IllegalArgumentException when a duty orders to keep the record
     */
    public Erased erase(Erasure decided) {
        StakeholderId id = decided.person();
        if (!decided.removesThePerson()) {
            throw new IllegalArgumentException("A duty orders to keep the record of %s for now.".formatted(id));
        }
        engine.storage().read(view -> found(view, id, Action.ERASE));
        return engine.storage().erase(id, engine.act(guard));
    }
}
