package org.fabrique.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.json.FabriqueJson;

/** A FeatureCollection as it is written, a feature on each line. Not thread-safe. */
final class GeoJsonWriting {

    private static final FabriqueJson JSON = FabriqueJson.standard();

    private final JsonWriting features;
    private final Positions positions;
    private final List<String> unlocated = new ArrayList<>();

    GeoJsonWriting(OutputStream out, Positions positions) throws IOException {
        this.features = JsonWriting.within(out, "{\"type\":\"FeatureCollection\",\"features\":[", "]}");
        this.positions = positions;
    }

    /**
     * Writes a feature.
     *
     * @param properties what it says, without its identity
     */
    void feature(String id, List<TerritoryCode> whereabouts, Map<String, Object> properties) {
        List<List<BigDecimal>> points = whereabouts.stream()
                .flatMap(territory -> positions.of(territory).stream())
                .map(GeoJsonWriting::pair)
                .distinct()
                .toList();
        if (points.isEmpty()) {
            unlocated.add(id);
        }
        Map<String, Object> others = new LinkedHashMap<>(properties);
        others.remove("id");
        features.add("{\"type\":\"Feature\",\"id\":%s,\"geometry\":%s,\"properties\":%s}"
                .formatted(JSON.write(id), geometry(points), JSON.write(others)));
    }

    ExportReport end() throws IOException {
        return new ExportReport(features.end(), unlocated);
    }

    private static String geometry(List<List<BigDecimal>> points) {
        Map<String, Object> geometry = new LinkedHashMap<>();
        geometry.put("type", points.size() == 1 ? "Point" : "MultiPoint");
        geometry.put("coordinates", points.size() == 1 ? points.get(0) : points);
        return points.isEmpty() ? "null" : JSON.write(geometry);
    }

    private static List<BigDecimal> pair(Position position) {
        return List.of(Position.decimal(position.longitude()), Position.decimal(position.latitude()));
    }
}
