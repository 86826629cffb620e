package org.fabrique.territories;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fabrique.core.territory.TerritoryCode;

/** What overlays tell of territories: for each fact, its value at each territory where it is known. */
final class Facts {

    static final Facts NONE = new Facts();

    private final SortedMap<String, Map<TerritoryCode, String>> values = new TreeMap<>();

    /** Returns these facts and later ones; the later wins where both tell the same fact of the same territory. */
    Facts and(Facts later) {
        Facts all = new Facts();
        values.forEach((fact, known) -> all.column(fact).putAll(known));
        later.values.forEach((fact, known) -> all.column(fact).putAll(known));
        return all;
    }

    SortedMap<String, String> of(TerritoryCode code) {
        SortedMap<String, String> known = new TreeMap<>();
        values.forEach((fact, told) -> {
            String value = told.get(code);
            if (value != null) {
                known.put(fact, value);
            }
        });
        return known;
    }

    /** Returns the values of a fact, for whoever fills it before the facts are given away. */
    Map<TerritoryCode, String> column(String fact) {
        return values.computeIfAbsent(fact, any -> new HashMap<>());
    }
}
