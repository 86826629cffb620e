package org.fabrique.engine;

import java.util.List;
import org.fabrique.core.Refusal;
import org.fabrique.core.access.Action;
import org.fabrique.core.privacy.Erasure;
import org.fabrique.core.privacy.Processing;
import org.fabrique.core.privacy.RetentionPolicy;
import org.fabrique.core.stakeholder.Person;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.persistence.Erased;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Versioned;
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

    /** Keeps that a person was heard of today: terms of retention count from the day its record was last written. */
    public Versioned<Person> heardOf(StakeholderId id) {
        return changed(id, Action.CHANGE, "heard of " + id, person -> person);
    }

    /**
     * Returns why those the actor sees are kept: for each purpose of the things of the same fabrique that name them, or to keep
     * the contact when none does. What the host keeps elsewhere is not in it.
     */
    public List<Processing> processings() {
        return engine.storage().read(view -> {
            Kept kept = new Kept(view, engine::dayOf);
            return list(view, PersonQuery.all()).stream()
                    .flatMap(person -> kept.processings(person.value()))
                    .toList();
        });
    }

    /** Returns whose data their fabrique looks at again today, person by person. */
    public List<Processing> due(RetentionPolicy policy) {
        return policy.dueForReview(processings(), engine.today());
    }

    /**
     * Returns all that is kept about a person, to be handed to it (RGPD, articles 15 and 20).
     *
     * @throws NotFound when there is no such person in the eyes of the actor
     */
    public PersonalFile file(StakeholderId id) {
        return engine.storage().read(view -> {
            Versioned<Person> person = found(view, id, Action.EXPORT);
            Kept kept = new Kept(view, engine::dayOf);
            return new PersonalFile(
                    person,
                    kept.processings(person.value()).toList(),
                    kept.links(person.value()),
                    view.history().of(Kind.PERSONS, id));
        });
    }

    /**
     * Returns what erasing a person today removes, what it leaves and why. Consents and accounts that the host keeps elsewhere
     * are not in it.
     *
     * @throws NotFound when there is no such person in the eyes of the actor
     */
    public Erasure erasure(StakeholderId id, RetentionPolicy policy) {
        return engine.storage().read(view -> {
            Person person = found(view, id, Action.ERASE).value();
            Kept kept = new Kept(view, engine::dayOf);
            Erasure own = Erasure.of(
                    person, engine.today(), policy, kept.processings(person).toList(), List.of(), kept.links(person));
            return new Erasure(own.person(), own.on(), own.goes(), own.stays(), kept.others(person));
        });
    }

    /**
     * Erases a person from every file, as {@link org.fabrique.persistence.Storage#erase}.
     *
     * @param decided what {@link #erasure} says of the duties to keep
     * @throws NotFound when there is no such person in the eyes of the actor
     * @throws Refused when a duty orders to keep the record
     */
    public Erased erase(Erasure decided) {
        StakeholderId id = decided.person();
        if (!decided.removesThePerson()) {
            throw new Refused(Refusal.of(
                    "Une obligation impose de garder la fiche de %s pour l'instant.".formatted(id),
                    "A duty orders to keep the record of %s for now.".formatted(id)));
        }
        engine.storage().read(view -> found(view, id, Action.ERASE));
        return engine.storage().erase(id, engine.act(guard));
    }
}
