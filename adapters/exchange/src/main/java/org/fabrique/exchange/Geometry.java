package org.fabrique.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fabrique.core.territory.Level;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.json.JsonObject;
import org.fabrique.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Checks the geometry of a feature (RFC 7946): whether it is one, whether its points are on the earth, whether its rings are
 * closed; and of a point, whether it lies near the territory the feature names. It is not kept.
 */
final class Geometry {

    private static final String BAD_GEOMETRY = "BAD_GEOMETRY";
    private static final int MOST_POINTS = 100_000;
    private static final int SMALLEST_RING = 4;

    /** Longitude, latitude, height; some programs add a measure. */
    private static final int MOST_NUMBERS = 4;

    /** How many lists stand around the numbers of a point. */
    private static final Map<String, Integer> DEPTHS =
            Map.of("Point", 0, "MultiPoint", 1, "LineString", 1, "MultiLineString", 2, "Polygon", 2, "MultiPolygon", 3);

    /** How far, in kilometres, a point may be from the middle of its commune; the largest ones are in Guyane. */
    private static final int REACH_OF_A_COMMUNE = 150;

    /** How far it may be from the middle of any larger territory. */
    private static final int REACH = 500;

    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,30})?");

    private final Positions positions;
    private final List<TerritoryCode> territories;
    private int points;

    /** @param territories those the feature names */
    Geometry(Positions positions, List<TerritoryCode> territories) {
        this.positions = positions;
        this.territories = territories;
    }

    /** Notes when a collection says that its points are not those of WGS 84: old files may. */
    static void checkReference(JsonObject map) {
        JsonValue reference = map.value("crs");
        String text = reference == null ? "CRS84" : reference.json().toUpperCase(Locale.ROOT);
        if (reference != null && !text.contains("CRS84") && !text.contains("4326")) {
            reference.refuse(
                    BAD_GEOMETRY,
                    reference.json(),
                    "un GeoJSON est en WGS 84 (longitude, latitude) : convertissez-le",
                    "a GeoJSON is in WGS 84 (longitude, latitude): convert it");
        }
    }

    /** Checks a geometry; none is no fault: nobody knows where that is. */
    void check(@Nullable JsonValue geometry) {
        JsonObject object = geometry == null ? null : geometry.object();
        if (geometry == null || object == null) {
            return;
        }
        String type = object.requiredText("type");
        Integer depth = DEPTHS.get(type);
        if (type.equals("GeometryCollection")) {
            parts(object).forEach(this::check);
        } else if (depth != null) {
            coordinates(object, type, depth);
        } else if (!type.isEmpty()) {
            refuse(geometry, "ce n'est pas une géométrie de GeoJSON", "this is no geometry of GeoJSON");
        }
    }

    /** Checks a point whose two numbers stand apart, as numbers or as texts; one without the other is none. */
    void check(@Nullable JsonValue latitude, @Nullable JsonValue longitude) {
        Double north = degrees(latitude);
        Double east = degrees(longitude);
        if (latitude != null && north != null && east != null) {
            point(latitude, east, north).ifPresent(position -> near(latitude, position));
        }
    }

    private static @Nullable Double degrees(@Nullable JsonValue value) {
        if (value == null) {
            return null;
        }
        String text = value.isText() ? value.text() : null;
        if (text != null && DEGREES.matcher(text).matches()) {
            return Double.valueOf(text);
        }
        BigDecimal number = value.number();
        return number == null ? null : Double.valueOf(number.doubleValue());
    }

    private static List<JsonValue> parts(JsonObject collection) {
        JsonValue geometries = collection.value("geometries");
        return geometries == null ? List.of() : geometries.elements(MOST_POINTS);
    }

    private void coordinates(JsonObject object, String type, int depth) {
        JsonValue coordinates = object.value("coordinates");
        if (coordinates == null) {
            object.refuse(
                    BAD_GEOMETRY, "coordinates", "", "des coordonnées sont attendues", "coordinates are expected");
            return;
        }
        List<Position> found = points(coordinates, depth, type.endsWith("Polygon"));
        if (type.equals("Point") && !found.isEmpty()) {
            near(coordinates, found.get(0));
        }
    }

    private List<Position> points(JsonValue list, int depth, boolean rings) {
        if (depth == 0) {
            return point(list).stream().toList();
        }
        List<Position> all = new ArrayList<>();
        list.elements(MOST_POINTS).forEach(inner -> all.addAll(points(inner, depth - 1, rings)));
        if (rings && depth == 1 && isOpen(all)) {
            refuse(list, "un anneau se ferme sur son premier point", "a ring ends with its first point");
        }
        return all;
    }

    private static boolean isOpen(List<Position> ring) {
        return ring.size() < SMALLEST_RING || !ring.get(0).equals(ring.get(ring.size() - 1));
    }

    private Optional<Position> point(JsonValue pair) {
        points++;
        if (points > MOST_POINTS) {
            tooMany(pair);
            return Optional.empty();
        }
        List<JsonValue> numbers = pair.elements(MOST_NUMBERS);
        if (numbers.size() < 2) {
            refuse(pair, "une longitude et une latitude sont attendues", "a longitude and a latitude are expected");
            return Optional.empty();
        }
        BigDecimal longitude = numbers.get(0).number();
        BigDecimal latitude = numbers.get(1).number();
        return longitude == null || latitude == null
                ? Optional.empty()
                : point(pair, longitude.doubleValue(), latitude.doubleValue());
    }

    /** Tells it once. */
    private void tooMany(JsonValue pair) {
        if (points == MOST_POINTS + 1) {
            pair.refuse(
                    "LIMIT_EXCEEDED",
                    "",
                    "plus de %d points dans une géométrie".formatted(MOST_POINTS),
                    "more than %d points in a geometry".formatted(MOST_POINTS));
        }
    }

    private static Optional<Position> point(JsonValue pair, double longitude, double latitude) {
        if (Position.isValid(latitude, longitude)) {
            return Optional.of(new Position(latitude, longitude));
        }
        refuse(
                pair,
                "une longitude va de -180 à 180, une latitude de -90 à 90, dans cet ordre",
                "a longitude is from -180 to 180, a latitude from -90 to 90, in this order");
        return Optional.empty();
    }

    /** A point that is nowhere near: mostly its numbers are exchanged. */
    private void near(JsonValue coordinates, Position point) {
        for (TerritoryCode territory : territories) {
            int reach = territory.level() == Level.COMMUNE ? REACH_OF_A_COMMUNE : REACH;
            Optional<Position> middle = positions.of(territory);
            if (middle.isEmpty() || middle.get().kilometresTo(point) <= reach) {
                return;
            }
        }
        if (!territories.isEmpty()) {
            outside(coordinates, point);
        }
    }

    private static void outside(JsonValue coordinates, Position point) {
        refuse(
                coordinates,
                "longitude %s, latitude %s : hors du territoire ; inversées ?"
                        .formatted(point.longitude(), point.latitude()),
                "longitude %s, latitude %s: outside the territory; exchanged?"
                        .formatted(point.longitude(), point.latitude()));
    }

    private static void refuse(JsonValue value, String fr, String en) {
        value.refuse(BAD_GEOMETRY, "", fr, en);
    }
}
