package org.fabrique.persistence.query;

import org.fabrique.core.FabriqueId;
import org.fabrique.core.stakeholder.Person;
import org.jspecify.annotations.Nullable;

/**
 * Which persons are wanted. There is no search by what is personal.
 *
 * @param controller the fabrique that answers for their data, or null for any
 */
public record PersonQuery(@Nullable FabriqueId controller) implements Query<Person> {

    private static final PersonQuery ALL = new PersonQuery(null);

    public static PersonQuery all() {
        return ALL;
    }

    /** Returns this query for the persons whose data one fabrique answers for. */
    public PersonQuery controlledBy(FabriqueId wanted) {
        return new PersonQuery(wanted);
    }

    @Override
    public boolean matches(Person value) {
        return Filter.passes(controller, value.controller());
    }

    @Override
    public String fingerprint() {
        return Filter.fingerprint(controller);
    }
}
