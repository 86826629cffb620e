package org.fabrique.persistence.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.fabrique.core.stakeholder.Person;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.persistence.Act;
import org.fabrique.persistence.Erased;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Mention;
import org.fabrique.persistence.MissingException;
import org.fabrique.persistence.Pages;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.Query;

/** A unit of work that can take a person away: nothing else ever leaves a storage. */
public abstract class ErasingUnit extends UnitByKind {

    /** Returns the erasure of a person that was begun before. */
    protected abstract Optional<Erased> erasure(StakeholderId person);

    /** Takes the record away, adds a line to the history that says so, and remembers the erasure. */
    protected abstract void take(Versioned<Person> person, Erased erasure);

    /** Forgets the receipts, of all actors, whose answers pass. */
    protected abstract void forgetReceipts(Predicate<String> answers);

    /** Returns who writes. */
    protected abstract Act act();

    /**
     * Begins to erase a person, or tells of the erasure that was begun before. Every text in the storage is looked at.
     *
     * @throws MissingException when there never was such a person
     */
    public final Erased erase(StakeholderId person) {
        return erasure(person).orElseGet(() -> begin(person));
    }

    private Erased begin(StakeholderId id) {
        Versioned<Person> person =
                persons().find(id).orElseThrow(() -> new MissingException(Kind.PERSONS, id.toString()));
        Traces traces = Traces.of(person.value());
        List<Mention> mentions = new ArrayList<>();
        Kind.all().stream()
                .filter(kind -> kind != Kind.PERSONS)
                .forEach(kind -> mentions.addAll(mentions(kind, traces)));
        Erased erasure = new Erased(id, act(), false, mentions);
        take(person, erasure);
        forgetReceipts(traces::test);
        return erasure;
    }

    private <I, T, Q extends Query<T>> List<Mention> mentions(Kind<I, T, Q> kind, Traces traces) {
        List<Mention> found = new ArrayList<>();
        Pages.forEach(register(kind), kind.everything(), thing -> {
            if (traces.test(thing.value())) {
                found.add(new Mention(kind.name(), kind.id(thing.value()).toString()));
            }
        });
        return found;
    }
}
