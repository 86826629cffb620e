package org.fabrique.core.territory;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Knows the territories: which code names which place, what contains what, and what is known of each.
 * <p>
 * It never guesses: a name that several places bear gives them all, and the caller chooses. A territory that is
 * <em>absent</em> from a need is unknown; a code that does not resolve is an error, and {@link #find} tells it by an
 * empty answer. Implementations are immutable and thread-safe.
 */
public interface Gazetteer {

    /** Returns the territory the code names today; a former commune code gives the commune it became. */
    Optional<Territory> find(TerritoryCode code);

    /**
     * Returns the territories of any level that bear this name, whatever its case, accents and hyphens; in the order of
     * their codes, empty when there are none.
     */
    List<Territory> named(String name);

    /** Returns the communes a postal code serves, in the order of their codes; empty when there are none. */
    List<Territory> withPostalCode(String postalCode);

    /**
     * Returns the present communes a territory is made of, in the order of their codes. A commune, or a part of one,
     * gives that commune; a territory that does not resolve, or whose communes are unknown, gives none.
     */
    List<Territory> communesOf(TerritoryCode code);

    /**
     * Returns the larger territories that wholly contain this one, in the order of their codes: for a commune, its
     * intercommunality, département, région and former région.
     */
    List<Territory> containersOf(TerritoryCode code);

    /**
     * Returns the share, from 0 to 1, of the population of one territory that lives in another; empty when it is
     * unknown, because one of them does not resolve, has no inhabitants, or is smaller than a commune.
     */
    OptionalDouble shareOfLivingIn(TerritoryCode one, TerritoryCode other);

    /** Returns what is known of the territory; empty when the code does not resolve. */
    Optional<TerritoryProfile> profile(TerritoryCode code);

    /** Returns a gazetteer that knows no place. */
    static Gazetteer empty() {
        return EmptyGazetteer.INSTANCE;
    }
}
