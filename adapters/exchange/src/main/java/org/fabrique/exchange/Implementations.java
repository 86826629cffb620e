package org.fabrique.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fabrique.core.solution.Implementation;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.ThemeScheme;
import org.jspecify.annotations.Nullable;

/**
 * A place where a solution runs, as a feature of a map.
 *
 * @param id that of the solution, and the number of the place
 */
record Implementations(String id, List<TerritoryCode> whereabouts, Map<String, Object> properties) {

    static List<Implementations> of(Solution solution) {
        List<Implementations> all = new ArrayList<>();
        for (Implementation there : solution.trackRecord().implementations()) {
            String id = "%s/%d".formatted(solution.id(), all.size() + 1);
            all.add(new Implementations(id, Columns.one(there.territory()), properties(solution, there)));
        }
        return all;
    }

    private static Map<String, Object> properties(Solution solution, Implementation there) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("solution", solution.id().value());
        properties.put("name", solution.name());
        properties.put("place", there.place());
        put("territory", Columns.text(there.territory()), properties);
        put("organisation", there.organisation(), properties);
        put("since", Columns.text(there.since()), properties);
        put("until", Columns.text(there.until()), properties);
        put("outcome", there.outcome(), properties);
        put("source", Columns.text(there.source()), properties);
        properties.put(
                "themes", solution.themes().stream().map(Object::toString).toList());
        properties.put(
                "sdgs",
                ThemeScheme.carrefour().goals(solution.themes()).stream()
                        .map(goal -> goal.iri().toString())
                        .toList());
        return properties;
    }

    private static void put(String name, @Nullable String text, Map<String, Object> properties) {
        if (text != null) {
            properties.put(name, text);
        }
    }
}
