package org.fabrique.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.json.FabriqueJson;

/** A FeatureCollection as it is written, a feature on each line. Not thread-safe. */
final class GeoJsonWriting {

    private static final FabriqueJson JSON = FabriqueJson.standard();

    private final Writer out;
    private final Positions positions;
    private final List<String> unlocated = new ArrayList<>();
    private long count;

    GeoJsonWriting(OutputStream out, Positions positions) throws IOException {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.positions = positions;
        this.out.write("{\"type\":\"FeatureCollection\",\"features\":[");
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
        line("{\"type\":\"Feature\",\"id\":%s,\"geometry\":%s,\"properties\":%s}"
                .formatted(JSON.write(id), geometry(points), JSON.write(others)));
    }

    private void line(String feature) {
        try {
            out.write(count == 0 ? "\n" : ",\n");
            out.write(feature);
            count++;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    ExportReport end() throws IOException {
        out.write("\n]}\n");
        out.flush();
        return new ExportReport(count, unlocated);
    }

    private static String geometry(List<List<BigDecimal>> points) {
        Map<String, Object> geometry = new LinkedHashMap<>();
        geometry.put("type", points.size() == 1 ? "Point" : "MultiPoint");
        geometry.put("coordinates", points.size() == 1 ? points.get(0) : points);
        return points.isEmpty() ? "null" : JSON.write(geometry);
    }

    private static List<BigDecimal> pair(Position position) {
        return List.of(number(position.longitude()), number(position.latitude()));
    }

    private static BigDecimal number(double degrees) {
        return BigDecimal.valueOf(degrees).stripTrailingZeros();
    }
}
