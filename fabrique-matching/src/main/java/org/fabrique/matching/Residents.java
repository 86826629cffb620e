package org.fabrique.matching;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.territory.TerritoryProfile;
import org.jspecify.annotations.Nullable;

/** Those who live in a territory, commune by commune. */
final class Residents {

    private final Gazetteer gazetteer;
    private final TerritoryCode here;

    /** The territory, and those that wholly contain it. */
    private final Set<TerritoryCode> around;

    private final Set<TerritoryCode> communes;

    /** How many live in each commune where that is known. */
    private final Map<TerritoryCode, Integer> people = new HashMap<>();

    Residents(TerritoryCode here, Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.here = here;
        this.around = Stream.concat(
                        Stream.of(here), gazetteer.containersOf(here).stream().map(Territory::code))
                .collect(Collectors.toSet());
        this.communes = communesOf(here);
        communes.forEach(commune -> gazetteer
                .profile(commune)
                .map(TerritoryProfile::population)
                .ifPresent(population -> people.put(commune, population)));
    }

    /**
     * Returns how many in a hundred live in one of these territories, those that overlap counted once, or null when unknown:
     * one that does not resolve may be anywhere, and nobody knows how much of a commune a part of it is.
     */
    @Nullable
    Integer percentIn(List<TerritoryCode> served) {
        return Collections.disjoint(around, served) ? byCommunes(served) : (Integer) 100;
    }

    private @Nullable Integer byCommunes(List<TerritoryCode> served) {
        if (served.isEmpty() || communes.isEmpty()) {
            return null;
        }
        Set<TerritoryCode> reached = reached(served);
        if (reached.equals(communes)) {
            return 100;
        }
        return served.stream().anyMatch(one -> mayReachMore(one, reached)) ? null : percent(reached);
    }

    /** Returns the communes that are wholly reached. */
    private Set<TerritoryCode> reached(List<TerritoryCode> served) {
        return served.stream()
                .filter(one -> !one.level().isPartOfCommune())
                .flatMap(one -> communesOf(one).stream())
                .filter(communes::contains)
                .collect(Collectors.toSet());
    }

    private boolean mayReachMore(TerritoryCode served, Set<TerritoryCode> reached) {
        Set<TerritoryCode> there = communesOf(served);
        return there.isEmpty() || there.stream().anyMatch(one -> communes.contains(one) && !reached.contains(one));
    }

    private @Nullable Integer percent(Set<TerritoryCode> reached) {
        if (reached.isEmpty()) {
            return 0;
        }
        long all = sum(communes);
        boolean known =
                all > 0 && people.size() == communes.size() && !here.level().isPartOfCommune();
        return known ? (Integer) rounded((double) sum(reached) / all) : null;
    }

    private long sum(Collection<TerritoryCode> some) {
        return some.stream()
                .mapToLong(commune -> people.getOrDefault(commune, 0))
                .sum();
    }

    /** A part of the people is never rounded to nobody or to everybody. */
    private static int rounded(double share) {
        boolean part = share > 0 && share < 1;
        long rounded = Math.round(100 * share);
        return (int) (part ? Math.min(99, Math.max(1, rounded)) : rounded);
    }

    private Set<TerritoryCode> communesOf(TerritoryCode territory) {
        return gazetteer.communesOf(territory).stream().map(Territory::code).collect(Collectors.toSet());
    }
}
