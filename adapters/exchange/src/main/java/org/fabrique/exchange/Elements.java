package org.fabrique.exchange;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fabrique.core.Text;
import org.fabrique.core.intake.Loaded;
import org.fabrique.core.intake.Place;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.exchange.Cell.Shape;
import org.fabrique.json.JsonObject;
import org.fabrique.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** The elements of a GoGoCarto map as rows of a sheet. */
final class Elements {

    static final String THEMES = "themes";

    private static final String ID = "id";
    private static final int MOST = 1_000;
    private static final List<String> ONTOLOGIES = List.of("gogofull", "gogocompact");

    private final Map<String, Shape> shapes;
    private final List<String> derived;
    private final String nameColumn;
    private final GoGoCarto format;
    private final FileLimits limits;
    private final Troubles troubles;

    Elements(Sheet<?, ?> sheet, GoGoCarto format, FileLimits limits, Troubles troubles) {
        this.shapes = sheet.shapes();
        this.derived = sheet.derivedColumns();
        this.nameColumn = sheet.nameColumn();
        this.format = format;
        this.limits = limits;
        this.troubles = troubles;
    }

    /** Returns a row for each element; none when the document is no map, which is noted. */
    List<Row> rows(JsonValue document) {
        if (!document.isObject()) {
            return rows(document, Mapping.usual());
        }
        JsonObject map = requireNonNull(document.object());
        checkOntology(map);
        JsonValue data = map.value("data");
        if (data == null) {
            map.refuse("CONSTRAINT", "data", "", "une liste d'éléments est attendue", "a list of elements is expected");
            return List.of();
        }
        return rows(data, Mapping.of(map.value("mapping")));
    }

    private List<Row> rows(JsonValue list, Mapping mapping) {
        return DocumentRows.things(list, limits).stream()
                .map(element -> row(element, mapping))
                .toList();
    }

    private static void checkOntology(JsonObject map) {
        JsonValue ontology = map.value("ontology");
        String said = ontology == null ? null : JsonCells.word(ontology);
        if (said != null && !ONTOLOGIES.contains(said)) {
            map.refuse(
                    "UNKNOWN_CODE",
                    "ontology",
                    said,
                    "gogofull ou gogocompact est attendu",
                    "gogofull or gogocompact is expected");
        }
    }

    private Row row(JsonValue element, Mapping mapping) {
        Map<String, Place> places = new HashMap<>();
        Loaded<Map<String, String>> said = element.apart(value -> cells(Element.of(value, mapping), places));
        Place start = element.place();
        return new Row(
                start,
                column -> places.getOrDefault(column, start),
                said.values().get(0),
                CsvForm.plain(),
                said.problems());
    }

    private Map<String, String> cells(Element element, Map<String, Place> places) {
        Map<String, String> cells = new LinkedHashMap<>();
        element.custom().forEach((name, value) -> custom(element, name, value, cells, places));
        put(ID, element.id(), cells, places);
        put(nameColumn, element.name(), cells, places);
        categories(element, cells, places);
        locate(element, cells);
        new Geometry(format.positions(), territories(cells)).check(element.latitude(), element.longitude());
        return cells;
    }

    /** Takes custom data that are a column of ours, unless the element says it under a name of its own. */
    private void custom(
            Element element, String name, JsonValue value, Map<String, String> cells, Map<String, Place> places) {
        boolean isSaid = name.equals(nameColumn) && element.name() != null;
        if (shapes.containsKey(name) && !derived.contains(name) && !isSaid) {
            cells.put(name, text(value, shapes.get(name)));
            places.put(name, value.place());
        } else {
            troubles.passOver(name);
        }
    }

    /** Categories are the themes of a thing that does not tell these itself; what has no themes has no categories. */
    private void categories(Element element, Map<String, String> cells, Map<String, Place> places) {
        if (shapes.containsKey(THEMES) && !cells.containsKey(THEMES)) {
            themes(element, cells, places);
        } else if (!shapes.containsKey(THEMES) && element.categories() != null) {
            troubles.passOver("categories");
        }
    }

    /** What stands under the name a GoGoCarto element has for it. */
    private static void put(
            String column, @Nullable JsonValue value, Map<String, String> cells, Map<String, Place> places) {
        String text = JsonCells.word(value);
        if (value != null && text != null) {
            cells.put(column, text);
            places.put(column, value.place());
        }
    }

    /** Custom data are texts for GoGoCarto, whatever they were. */
    private static String text(JsonValue value, @Nullable Shape shape) {
        String text = value.isText() ? value.text() : JsonCells.text(value, shape);
        return text == null ? "" : text;
    }

    private void themes(Element element, Map<String, String> cells, Map<String, Place> places) {
        JsonValue categories = element.categories();
        if (categories == null) {
            return;
        }
        List<String> themes = new ArrayList<>();
        for (String category : categories(categories)) {
            format.taxonomy()
                    .theme(category)
                    .ifPresentOrElse(
                            theme -> themes.add(theme.value()), () -> troubles.passOver("category " + category));
        }
        cells.put(THEMES, Parts.joined(themes));
        places.put(THEMES, categories.place());
    }

    /** A list of names, identities or objects, or names with commas between. */
    private static List<String> categories(JsonValue categories) {
        if (!categories.isList()) {
            String text = JsonCells.word(categories);
            return text == null ? List.of() : List.of(text.split("\\s*,\\s*", -1));
        }
        List<String> all = new ArrayList<>();
        for (JsonValue one : categories.elements(MOST)) {
            JsonObject object = one.isObject() ? one.object() : null;
            String name = JsonCells.word(object == null ? one : object.value("name"));
            String text = name == null && object != null ? JsonCells.word(object.value("id")) : name;
            if (text != null) {
                all.add(text);
            }
        }
        return all;
    }

    /** An address gives a commune when one alone has both its postal code and its name. */
    private void locate(Element element, Map<String, String> cells) {
        String code = JsonCells.word(element.postalCode());
        String name = JsonCells.word(element.locality());
        boolean seat = shapes.containsKey("seat");
        String column = seat ? "seat" : "territory";
        if (code == null || name == null || !shapes.containsKey(column) || cells.containsKey(column)) {
            return;
        }
        List<TerritoryCode> found = format.places().withPostalCode(code).stream()
                .filter(commune -> Text.folded(commune.name()).equals(Text.folded(name)))
                .map(Territory::code)
                .toList();
        if (found.size() == 1) {
            cells.put(column, seat ? found.get(0).value() : found.get(0).toString());
        }
    }

    private static List<TerritoryCode> territories(Map<String, String> cells) {
        String seat = cells.getOrDefault("seat", "");
        String territory = seat.isEmpty() ? cells.getOrDefault("territory", "") : "com:" + seat;
        return TerritoryCode.isValid(territory) ? List.of(TerritoryCode.parse(territory)) : List.of();
    }
}
