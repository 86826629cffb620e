package org.fabrique.persistence.query;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Set;
import org.fabrique.core.stakeholder.Organisation;
import org.fabrique.core.stakeholder.OrganisationKind;
import org.jspecify.annotations.Nullable;

/**
 * Which organisations are wanted.
 *
 * @param kinds what they are, or null for any
 * @param search what they say and since when they have changed
 */
public record OrganisationQuery(@Nullable Set<OrganisationKind> kinds, Search search) implements Query<Organisation> {

    private static final OrganisationQuery ALL = new OrganisationQuery(null, Search.anything());

    public OrganisationQuery {
        kinds = Filter.of(kinds);
        requireNonNull(search, "search");
    }

    public static OrganisationQuery all() {
        return ALL;
    }

    /** Returns this query for the organisations of one of these kinds. */
    public OrganisationQuery ofKind(Collection<OrganisationKind> wanted) {
        return new OrganisationQuery(Filter.of(wanted), search);
    }

    /** Returns this query for the things that are found by a search. */
    public OrganisationQuery finding(Search wanted) {
        return new OrganisationQuery(kinds, wanted);
    }

    @Override
    public boolean matches(Organisation value) {
        return Filter.passes(kinds, value.kind());
    }

    @Override
    public String fingerprint() {
        return Filter.fingerprint(kinds, search);
    }
}
