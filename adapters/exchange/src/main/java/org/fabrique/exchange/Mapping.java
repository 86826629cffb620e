package org.fabrique.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fabrique.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * What stands at which place of a compact element: servers say it, or have the usual order.
 *
 * @param names the names of the fields, by their places; an empty one says nothing
 */
record Mapping(List<String> names) {

    private static final int MOST = 100;

    static Mapping usual() {
        return new Mapping(List.of("id", "name", "latitude", "longitude", "categories", "status", "moderationState"));
    }

    /** Returns what a map says: each name alone, or in a list of what stands there in a list. */
    static Mapping of(@Nullable JsonValue said) {
        if (said == null) {
            return usual();
        }
        List<String> names = new ArrayList<>();
        for (JsonValue one : said.elements(MOST)) {
            String name = JsonCells.word(one.isList() ? first(one) : one);
            names.add(name == null ? "" : name);
        }
        return new Mapping(names);
    }

    /** Returns the fields of a compact element, by their names; the name stands in a list of its own. */
    Map<String, JsonValue> fields(JsonValue element) {
        List<JsonValue> values = element.entries(MOST);
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        for (int at = 0; at < Math.min(values.size(), names.size()); at++) {
            JsonValue value = values.get(at);
            boolean alone = value.isList() && !names.get(at).equals("categories");
            JsonValue meant = alone ? first(value) : value;
            if (meant != null && !meant.isNull()) {
                fields.put(names.get(at), meant);
            }
        }
        return fields;
    }

    private static @Nullable JsonValue first(JsonValue list) {
        return list.entries(MOST).stream().findFirst().orElse(null);
    }
}
