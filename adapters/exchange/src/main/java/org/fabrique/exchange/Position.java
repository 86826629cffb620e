package org.fabrique.exchange;

import java.math.BigDecimal;

/**
 * A point on the earth, in decimal degrees of WGS 84.
 *
 * @param latitude from -90 to 90
 * @param longitude from -180 to 180
 */
public record Position(double latitude, double longitude) {

    private static final double EARTH_RADIUS = 6_371;

    public Position {
        if (!isValid(latitude, longitude)) {
            throw new IllegalArgumentException(
                    "A latitude (%s) must be from -90 to 90, a longitude (%s) from -180 to 180."
                            .formatted(latitude, longitude));
        }
    }

    static boolean isValid(double latitude, double longitude) {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    }

    /** Returns degrees as they are written: no more digits than they have. */
    static BigDecimal decimal(double degrees) {
        return BigDecimal.valueOf(degrees).stripTrailingZeros();
    }

    /** Returns the distance as the crow flies, on a round earth: wrong by half a percent at most. */
    double kilometresTo(Position other) {
        double north = Math.sin(Math.toRadians(other.latitude - latitude) / 2);
        double east = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double both = Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(other.latitude));
        return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(north * north + both * east * east)));
    }
}
