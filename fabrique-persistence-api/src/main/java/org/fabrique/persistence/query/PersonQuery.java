package org.fabrique.persistence.query;

import static java.util.Objects.requireNonNull;

import org.fabrique.core.FabriqueId;
import org.fabrique.core.stakeholder.Person;
import org.jspecify.annotations.Nullable;

/**
 * Which persons are wanted. What is personal is not searched: a search for words finds nobody.
 *
 * @param controller the fabrique that answers for their data, or null for any
 * @param search what they say and since when they have changed
 */
public record PersonQuery(@Nullable FabriqueId controller, Search search) implements Query<Person> {

    private static final PersonQuery ALL = new PersonQuery(null, Search.anything());

    public PersonQuery {
        requireNonNull(search, "search");
    }

    public static PersonQuery all() {
        return ALL;
    }

    /** Returns this query for the persons whose data one fabrique answers for. */
    public PersonQuery controlledBy(FabriqueId wanted) {
        return new PersonQuery(wanted, search);
    }

    /** Returns this query for the things that are found by a search. */
    public PersonQuery finding(Search wanted) {
        return new PersonQuery(controller, wanted);
    }

    @Override
    public boolean matches(Person value) {
        return Filter.passes(controller, value.controller());
    }

    @Override
    public String fingerprint() {
        return Filter.fingerprint(controller, search);
    }
}
