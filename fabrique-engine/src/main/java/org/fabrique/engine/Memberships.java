package org.fabrique.engine;

import java.time.LocalDate;
import java.util.Optional;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.access.Action;
import org.fabrique.core.network.Membership;
import org.fabrique.core.network.MembershipStatus;
import org.fabrique.core.network.MembershipStep;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.MembershipQuery;

/** What an actor can do with the memberships of fabriques in a network. */
public final class Memberships extends Things<FabriqueId, Membership, MembershipQuery> {

    Memberships(FabriqueEngine engine, Guard guard) {
        super(engine, guard, Kind.MEMBERSHIPS, Subjects::of);
    }

    /** Begins a membership. */
    public Versioned<Membership> add(Membership membership) {
        return added(membership);
    }

    /**
     * Takes a membership one step further.
     *
     * @throws Refused when the step cannot follow the last one
     */
    public Versioned<Membership> then(FabriqueId fabrique, MembershipStep step) {
        return changed(fabrique, Action.DECIDE, "%s then %s".formatted(fabrique, step), one -> one.then(step));
    }

    /** Returns what a fabrique was in its network on a day; empty when it was nothing yet. */
    public Optional<MembershipStatus> statusOn(FabriqueId fabrique, LocalDate day) {
        return get(fabrique).value().statusOn(day);
    }
}
