package org.fabrique.examples.web.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.territory.Level;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;
import org.jspecify.annotations.Nullable;

/** Which territories lie in which, asked once each while a page is made. */
final class Places {

    private final Gazetteer gazetteer;
    private final Map<TerritoryCode, Set<TerritoryCode>> containers = new HashMap<>();

    Places(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Tells whether a territory is another, or lies in it; of none it is not known. */
    boolean isIn(@Nullable TerritoryCode inner, TerritoryCode outer) {
        return inner != null && (inner.equals(outer) || containers(inner).contains(outer));
    }

    /** Tells whether one of two territories is the other or lies in it. */
    boolean meet(@Nullable TerritoryCode one, TerritoryCode other) {
        return isIn(one, other) || one != null && isIn(other, one);
    }

    /** Returns the départements a territory has communes of: the code of a commune begins with that of its département. */
    Set<TerritoryCode> departments(TerritoryCode code) {
        return code.level() == Level.DEPARTMENT
                ? Set.of(code)
                : gazetteer.communesOf(code).stream()
                        .map(commune -> department(commune.code().value()))
                        .filter(value -> TerritoryCode.isValid(Level.DEPARTMENT, value))
                        .map(TerritoryCode::department)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the départements of all these territories. */
    Set<TerritoryCode> departments(List<TerritoryCode> codes) {
        return codes.stream()
                .flatMap(code -> departments(code).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String department(String commune) {
        return commune.substring(0, commune.startsWith("97") || commune.startsWith("98") ? 3 : 2);
    }

    private Set<TerritoryCode> containers(TerritoryCode code) {
        return containers.computeIfAbsent(
                code,
                each -> gazetteer.containersOf(each).stream()
                        .map(Territory::code)
                        .collect(Collectors.toSet()));
    }
}
