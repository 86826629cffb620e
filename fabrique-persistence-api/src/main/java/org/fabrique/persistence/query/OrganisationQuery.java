package org.fabrique.persistence.query;

import java.util.Collection;
import java.util.Set;
import org.fabrique.core.stakeholder.Organisation;
import org.fabrique.core.stakeholder.OrganisationKind;
import org.jspecify.annotations.Nullable;

/**
 * Which organisations are wanted.
 *
 * @param kinds what they are, or null for any
 */
public record OrganisationQuery(@Nullable Set<OrganisationKind> kinds) implements Query<Organisation> {

    private static final OrganisationQuery ALL = new OrganisationQuery(null);

    public OrganisationQuery {
        kinds = Filter.of(kinds);
    }

    public static OrganisationQuery all() {
        return ALL;
    }

    /** Returns this query for the organisations of one of these kinds. */
    public OrganisationQuery ofKind(Collection<OrganisationKind> wanted) {
        return new OrganisationQuery(Filter.of(wanted));
    }

    @Override
    public boolean matches(Organisation value) {
        return Filter.passes(kinds, value.kind());
    }

    @Override
    public String fingerprint() {
        return Filter.fingerprint(kinds);
    }
}
