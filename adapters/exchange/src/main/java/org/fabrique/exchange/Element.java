package org.fabrique.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fabrique.json.JsonObject;
import org.fabrique.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * One element of a GoGoCarto map, under whichever names it has its fields.
 *
 * @param custom the fields that are none of those GoGoCarto knows
 */
record Element(
        @Nullable JsonValue id,
        @Nullable JsonValue name,
        @Nullable JsonValue latitude,
        @Nullable JsonValue longitude,
        @Nullable JsonValue postalCode,
        @Nullable JsonValue locality,
        @Nullable JsonValue categories,
        Map<String, JsonValue> custom) {

    /** Fields that are read, or say nothing that is taken: they are no custom data. */
    private static final List<String> KNOWN = List.of("geo", "address", "addressCountry", "streetAddress", "ontology");

    /** @param mapping what stands where in an element that is a list */
    static Element of(JsonValue value, Mapping mapping) {
        Map<String, JsonValue> fields = value.isList() ? mapping.fields(value) : fields(value);
        Map<String, JsonValue> geo = inside(fields.get("geo"));
        Map<String, JsonValue> address = inside(fields.get("address"));
        KNOWN.forEach(fields::remove);
        return new Element(
                take(fields, "id"),
                take(fields, "name", "title", "nom"),
                first(take(fields, "latitude", "lat"), geo.get("latitude")),
                first(take(fields, "longitude", "long", "lon", "lng"), geo.get("longitude")),
                first(take(fields, "postalCode"), address.get("postalCode")),
                first(take(fields, "addressLocality"), address.get("addressLocality")),
                take(fields, "taxonomy", "categories"),
                fields);
    }

    /** Returns the first of several names a field may have; the others are custom data. */
    private static @Nullable JsonValue take(Map<String, JsonValue> fields, String... names) {
        for (String name : names) {
            JsonValue found = fields.remove(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable JsonValue first(@Nullable JsonValue one, @Nullable JsonValue other) {
        return one == null ? other : one;
    }

    private static Map<String, JsonValue> inside(@Nullable JsonValue value) {
        return value == null || !value.isObject() ? Map.of() : fields(value);
    }

    private static Map<String, JsonValue> fields(JsonValue value) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        JsonObject object = value.object();
        if (object != null) {
            for (String name : object.names()) {
                JsonValue field = object.value(name);
                if (field != null) {
                    fields.put(name, field);
                }
            }
        }
        return fields;
    }
}
