package org.fabrique.core.network;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.fabrique.core.Text;
import org.fabrique.core.stakeholder.Coalition;
import org.fabrique.core.stakeholder.StakeholderId;

/**
 * What binds fabriques together: a head body that animates it, and backers that make it possible.
 * <p>
 * It does not list its members: each has its own dated {@link Membership}.
 *
 * @param head the body that leads and animates it
 * @param backers who backs it or once did, in the order given
 * @param coalition who else holds which dated role in it
 */
public record Network(NetworkId id, String name, StakeholderId head, List<Backer> backers, Coalition coalition) {

    public Network {
        requireNonNull(id, "id");
        name = Text.line(name, "name of a network");
        requireNonNull(head, "head");
        backers = List.copyOf(backers);
        requireNonNull(coalition, "coalition");
    }

    public static Network of(NetworkId id, String name, StakeholderId head, Backer... backers) {
        return new Network(id, name, head, List.of(backers), Coalition.empty());
    }

    public Network withCoalition(Coalition roles) {
        return new Network(id, name, head, backers, roles);
    }
}
