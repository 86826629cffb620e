package org.fabrique.engine;

import org.fabrique.core.access.Action;
import org.fabrique.core.privacy.Erasure;
import org.fabrique.core.stakeholder.Person;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.persistence.Erased;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.PersonQuery;

/**
 * What an actor can do with persons. Their data never leave the fabrique that answers for them, and stand nowhere else: all
 * other things name a person by an identity.
 */
public final class Persons extends Things<StakeholderId, Person, PersonQuery> {

    Persons(FabriqueEngine engine, Guard guard) {
        super(engine, guard, Kind.PERSONS, Subjects::of);
    }

    /** Keeps a new person. With a key, two requests for one identity are taken for the same, whatever else they say. */
    public Versioned<Person> add(Person person) {
        return added(person);
    }

    /**
     * Replaces what is known of a person.
     *
     * @param expectedVersion the version it was read at
     * @throws org.fabrique.persistence.StaleWriteException when somebody was faster
     */
    public Versioned<Person> change(Person person, long expectedVersion) {
        return replaced(person, expectedVersion);
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
