package org.fabrique.matching;

import java.util.Optional;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.territory.TerritoryCode;
import org.jspecify.annotations.Nullable;

/** How far apart two territories are as the crow flies, on a round earth: wrong by half a percent at most. */
final class Distance {

    private static final double EARTH_RADIUS = 6_371;

    private Distance() {}

    /** Where something lies, in radians. */
    private record Point(double latitude, double longitude) {

        double kilometresTo(Point other) {
            double north = Math.sin((other.latitude - latitude) / 2);
            double east = Math.sin((other.longitude - longitude) / 2);
            double chord = north * north + Math.cos(latitude) * Math.cos(other.latitude) * east * east;
            return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
        }
    }

    /**
     * Returns the distance in whole kilometres, or null when nobody has told where one of them lies, in decimal degrees,
     * by the facts {@code lat} and {@code lon}.
     */
    static @Nullable Integer kilometres(Gazetteer gazetteer, TerritoryCode one, TerritoryCode other) {
        return point(gazetteer, one)
                .flatMap(from -> point(gazetteer, other).map(from::kilometresTo))
                .map(distance -> (int) Math.round(distance))
                .orElse(null);
    }

    private static Optional<Point> point(Gazetteer gazetteer, TerritoryCode code) {
        return gazetteer
                .profile(code)
                .flatMap(profile -> radians(profile.facts().get("lat"))
                        .flatMap(latitude ->
                                radians(profile.facts().get("lon")).map(longitude -> new Point(latitude, longitude))));
    }

    private static Optional<Double> radians(@Nullable String degrees) {
        return degrees == null || !degrees.matches("-?\\d{1,3}(\\.\\d+)?")
                ? Optional.empty()
                : Optional.of(Math.toRadians(Double.parseDouble(degrees)));
    }
}
