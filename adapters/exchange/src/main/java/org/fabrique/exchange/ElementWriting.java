package org.fabrique.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fabrique.core.territory.Level;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.json.FabriqueJson;
import org.jspecify.annotations.Nullable;

/** The elements of a GoGoCarto map as they are written. Not thread-safe. */
final class ElementWriting {

    private static final FabriqueJson JSON = FabriqueJson.standard();
    private static final String FULL = "{\"ontology\":\"gogofull\",\"data\":[";
    private static final String COMPACT =
            "{\"ontology\":\"gogocompact\",\"mapping\":[\"id\",[\"name\"],\"latitude\",\"longitude\",[\"categories\"]],\"data\":[";

    private final JsonWriting elements;
    private final GoGoCarto format;
    private final String nameColumn;
    private final List<String> unlocated = new ArrayList<>();

    private ElementWriting(JsonWriting elements, GoGoCarto format, String nameColumn) {
        this.elements = elements;
        this.format = format;
        this.nameColumn = nameColumn;
    }

    /** @param nameColumn the column that is the name of an element */
    static ElementWriting begin(OutputStream out, GoGoCarto format, String nameColumn) throws IOException {
        String begin = format.ontology() == GoGoCarto.Ontology.FULL ? FULL : COMPACT;
        return new ElementWriting(JsonWriting.within(out, begin, "]}"), format, nameColumn);
    }

    /** An element is at one point: the first that is known. */
    void element(String id, List<TerritoryCode> whereabouts, Map<String, Object> told) {
        Position position = whereabouts.stream()
                .flatMap(territory -> format.positions().of(territory).stream())
                .findFirst()
                .orElse(null);
        if (position == null) {
            unlocated.add(id);
        }
        elements.add(JSON.write(
                format.ontology() == GoGoCarto.Ontology.FULL
                        ? full(id, position, whereabouts, told)
                        : compact(id, position, told)));
    }

    private Map<String, Object> full(
            String id, @Nullable Position position, List<TerritoryCode> whereabouts, Map<String, Object> told) {
        Map<String, Object> element = new LinkedHashMap<>();
        element.put("id", id);
        element.put("name", name(told));
        if (position != null) {
            element.put("geo", geo(position));
        }
        address(whereabouts).ifPresent(address -> element.put("address", address));
        if (told.containsKey(Elements.THEMES)) {
            element.put("categories", GoGoCartoTaxonomy.names(themes(told)));
        }
        told.forEach((column, value) -> {
            if (!column.equals(nameColumn)) {
                element.putIfAbsent(column, value);
            }
        });
        return element;
    }

    private Object name(Map<String, Object> told) {
        return told.getOrDefault(nameColumn, "");
    }

    private static Map<String, Object> geo(Position position) {
        Map<String, Object> geo = new LinkedHashMap<>();
        geo.put("latitude", position.latitude());
        geo.put("longitude", position.longitude());
        return geo;
    }

    /** The name of the commune; a postal code is not told, since a commune may have several. */
    private Optional<Map<String, Object>> address(List<TerritoryCode> whereabouts) {
        return whereabouts.stream()
                .filter(territory -> territory.level() == Level.COMMUNE)
                .flatMap(territory -> format.places().find(territory).stream())
                .map(commune -> {
                    Map<String, Object> address = new LinkedHashMap<>();
                    address.put("addressLocality", commune.name());
                    address.put("addressCountry", "FR");
                    return address;
                })
                .findFirst();
    }

    private List<Object> compact(String id, @Nullable Position position, Map<String, Object> told) {
        return Arrays.asList(
                id,
                List.of(name(told)),
                position == null ? null : position.latitude(),
                position == null ? null : position.longitude(),
                themes(told));
    }

    private static List<String> themes(Map<String, Object> told) {
        Object themes = told.getOrDefault(Elements.THEMES, List.of());
        return ((List<?>) themes).stream().map(String::valueOf).toList();
    }

    ExportReport end() throws IOException {
        return new ExportReport(elements.end(), unlocated);
    }
}
