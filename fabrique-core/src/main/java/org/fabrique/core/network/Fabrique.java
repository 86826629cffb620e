package org.fabrique.core.network;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.List;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Text;
import org.fabrique.core.stakeholder.StakeholderId;
import org.fabrique.core.territory.TerritoryCode;

/**
 * A local structure that runs the method on its territories.
 * <p>
 * It is not a legal body: one organisation can host it, or several together, and it often has a brand of its own. The
 * territories of two fabriques may overlap.
 *
 * @param name its own brand, such as {@code Générateur BFC}
 * @param hosts the organisations that carry it, at least one
 * @param territories where it works, in the order given; empty when not said
 */
public record Fabrique(FabriqueId id, String name, List<StakeholderId> hosts, List<TerritoryCode> territories) {

    public Fabrique {
        requireNonNull(id, "id");
        name = Text.line(name, "name of a fabrique");
        hosts = List.copyOf(new LinkedHashSet<>(hosts));
        territories = List.copyOf(new LinkedHashSet<>(territories));
        if (hosts.isEmpty()) {
            throw new IllegalArgumentException("The fabrique %s must have at least one host.".formatted(id));
        }
    }

    public static Fabrique of(FabriqueId id, String name, StakeholderId host, TerritoryCode... territories) {
        return new Fabrique(id, name, List.of(host), List.of(territories));
    }

    public Fabrique withHosts(List<StakeholderId> consortium) {
        return new Fabrique(id, name, consortium, territories);
    }

    public Fabrique withTerritories(List<TerritoryCode> covered) {
        return new Fabrique(id, name, hosts, covered);
    }

    /** Tells whether several organisations carry it together. */
    public boolean isConsortium() {
        return hosts.size() > 1;
    }
}
