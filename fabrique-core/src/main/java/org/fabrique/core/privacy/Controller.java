package org.fabrique.core.privacy;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.Comparator;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.network.NetworkId;
import org.jspecify.annotations.Nullable;

/**
 * Who decides why and how personal data are used (RGPD, article 4): a fabrique, or a network for what it keeps itself.
 * Fabriques come before networks in their order.
 *
 * @param fabrique the fabrique, or null when it is a network
 * @param network the network, or null when it is a fabrique
 */
public record Controller(
        @Nullable FabriqueId fabrique, @Nullable NetworkId network) implements Comparable<Controller> {

    private static final Comparator<Controller> ORDER = comparing(Controller::fabrique, nullsLast(naturalOrder()))
            .thenComparing(Controller::network, nullsLast(naturalOrder()));

    public Controller {
        if ((fabrique == null) == (network == null)) {
            throw new IllegalArgumentException(
                    "A controller is a fabrique (%s) or a network (%s), and not both.".formatted(fabrique, network));
        }
    }

    public static Controller of(FabriqueId fabrique) {
        return new Controller(fabrique, null);
    }

    public static Controller of(NetworkId network) {
        return new Controller(null, network);
    }

    /** Returns the fabrique, or the network when no fabrique keeps it. */
    static Controller of(@Nullable FabriqueId fabrique, NetworkId otherwise) {
        return fabrique == null ? of(otherwise) : of(fabrique);
    }

    @Override
    public int compareTo(Controller other) {
        return ORDER.compare(this, other);
    }
}
