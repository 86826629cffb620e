package org.fabrique.persistence.query;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Set;
import org.fabrique.core.network.Membership;
import org.fabrique.core.network.MembershipStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which memberships are wanted.
 *
 * @param statuses the status of their last step, or null for any
 * @param search what they say and since when they have changed
 */
public record MembershipQuery(@Nullable Set<MembershipStatus> statuses, Search search) implements Query<Membership> {

    private static final MembershipQuery ALL = new MembershipQuery(null, Search.anything());

    public MembershipQuery {
        statuses = Filter.of(statuses);
        requireNonNull(search, "search");
    }

    public static MembershipQuery all() {
        return ALL;
    }

    /** Returns this query for the memberships whose last step has one of these statuses. */
    public MembershipQuery having(Collection<MembershipStatus> wanted) {
        return new MembershipQuery(Filter.of(wanted), search);
    }

    /** Returns this query for the things that are found by a search. */
    public MembershipQuery finding(Search wanted) {
        return new MembershipQuery(statuses, wanted);
    }

    @Override
    public boolean matches(Membership value) {
        return Filter.passes(statuses, last(value));
    }

    @Override
    public String fingerprint() {
        return Filter.fingerprint(statuses, search);
    }

    private static MembershipStatus last(Membership value) {
        return value.steps().get(value.steps().size() - 1).status();
    }
}
