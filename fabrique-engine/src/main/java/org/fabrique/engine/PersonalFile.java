package org.fabrique.engine;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.fabrique.core.privacy.Link;
import org.fabrique.core.privacy.Processing;
import org.fabrique.core.stakeholder.Person;
import org.fabrique.persistence.Change;
import org.fabrique.persistence.Versioned;

/**
 * All that the fabrique that answers for a person keeps about it. Its text form shows identities alone.
 *
 * @param why for which purposes, since when, and when the person was last heard of
 * @param where the things that name the person
 * @param history who wrote its record, and when
 */
public record PersonalFile(Versioned<Person> person, List<Processing> why, List<Link> where, List<Change> history) {

    public PersonalFile {
        requireNonNull(person, "person");
        why = List.copyOf(why);
        where = List.copyOf(where);
        history = List.copyOf(history);
    }
}
