package org.fabrique.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.intake.Place;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.json.JsonObject;
import org.fabrique.json.JsonValue;

/** The features of a FeatureCollection as rows of a sheet: their properties are its columns. */
final class Features {

    private static final String ID = "id";
    private static final Set<String> OF_A_COLLECTION = Set.of("type", "features", "bbox", "crs", "name");
    private static final Set<String> OF_A_FEATURE = Set.of("type", "id", "geometry", "properties", "bbox");

    private final JsonCells cells;
    private final Positions positions;
    private final FileLimits limits;
    private final Troubles troubles;

    Features(Sheet<?, ?> sheet, Positions positions, FileLimits limits, Troubles troubles) {
        this.cells = new JsonCells(sheet);
        this.positions = positions;
        this.limits = limits;
        this.troubles = troubles;
    }

    /** Returns a row for each feature; none when the document is no map, which is noted. */
    List<Row> rows(JsonValue document) {
        JsonObject map = document.object();
        if (map == null || !isA(map, "FeatureCollection")) {
            return List.of();
        }
        Geometry.checkReference(map);
        passOver(map, OF_A_COLLECTION);
        return features(map).stream().map(this::row).toList();
    }

    private List<JsonValue> features(JsonObject map) {
        JsonValue features = map.value("features");
        if (features == null) {
            map.refuse(
                    "CONSTRAINT", "features", "", "une liste de lieux est attendue", "a list of features is expected");
            return List.of();
        }
        return DocumentRows.things(features, limits);
    }

    private Row row(JsonValue feature) {
        Loaded<Said> read = feature.apart(this::said);
        Said said = read.values().get(0);
        Place start = feature.place();
        return new Row(
                start, column -> start.within(path(said, column)), said.cells(), CsvForm.plain(), read.problems());
    }

    private static String path(Said said, String column) {
        return column.equals(ID) && said.hasIdentity() ? "/id" : "/properties/" + column;
    }

    /** What one feature says. */
    private record Said(Map<String, String> cells, boolean hasIdentity) {}

    private Said said(JsonValue value) {
        JsonObject feature = value.object();
        if (feature == null || !isA(feature, "Feature")) {
            return new Said(Map.of(), false);
        }
        passOver(feature, OF_A_FEATURE);
        JsonValue properties = feature.value("properties");
        JsonObject object = properties == null ? null : properties.object();
        Map<String, String> said = new HashMap<>();
        if (object != null) {
            said.putAll(cells.of(object));
            cells.passedOver(object).forEach(troubles::passOver);
        }
        boolean identified = identify(feature, said);
        new Geometry(positions, territories(said)).check(feature.value("geometry"));
        return new Said(said, identified);
    }

    /** The identity of a feature is that of the thing; properties may say it again. */
    private static boolean identify(JsonObject feature, Map<String, String> said) {
        JsonValue identity = feature.value(ID);
        if (identity == null) {
            return false;
        }
        String text = JsonCells.word(identity);
        if (text == null) {
            identity.text();
            return true;
        }
        String other = said.put(ID, text);
        if (other != null && !other.equals(text)) {
            feature.refuse(
                    "RULE_VIOLATION",
                    ID,
                    text,
                    "les propriétés disent un autre identifiant",
                    "the properties say another identity");
        }
        return true;
    }

    private static List<TerritoryCode> territories(Map<String, String> said) {
        List<TerritoryCode> known = new ArrayList<>();
        for (String column : List.of("territory", "territories")) {
            Parts.of(said.getOrDefault(column, "")).stream()
                    .filter(TerritoryCode::isValid)
                    .map(TerritoryCode::parse)
                    .forEach(known::add);
        }
        return known;
    }

    private void passOver(JsonObject object, Set<String> known) {
        object.names().stream().filter(name -> !known.contains(name)).forEach(troubles::passOver);
    }

    private static boolean isA(JsonObject object, String type) {
        String found = object.requiredText("type");
        boolean right = found.equals(type);
        if (!right && !found.isEmpty()) {
            object.refuse(
                    "UNKNOWN_CODE", "type", found, "%s est attendu".formatted(type), "%s is expected".formatted(type));
        }
        return right;
    }
}
