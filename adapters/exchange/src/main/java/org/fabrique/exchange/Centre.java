package org.fabrique.exchange;

import java.util.Optional;
import java.util.regex.Pattern;
import org.fabrique.core.territory.Gazetteer;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.territory.TerritoryProfile;
import org.jspecify.annotations.Nullable;

/** The middle of the people who live in a territory, as far as it is known where its communes are. Not thread-safe. */
final class Centre {

    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,15})?");
    private static final double ROUNDING = 1e5;

    private double north;
    private double east;
    private double people;

    private Centre() {}

    /** Returns the position a gazetteer tells. */
    static Optional<Position> told(Gazetteer gazetteer, TerritoryCode territory) {
        return gazetteer.profile(territory).flatMap(Centre::told);
    }

    private static Optional<Position> told(TerritoryProfile profile) {
        return degrees(profile.facts().get("lat"))
                .flatMap(latitude -> degrees(profile.facts().get("lon"))
                        .filter(longitude -> Position.isValid(latitude, longitude))
                        .map(longitude -> new Position(latitude, longitude)));
    }

    private static Optional<Double> degrees(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(degrees -> DEGREES.matcher(degrees).matches())
                .map(Double::valueOf);
    }

    /** Returns the mean of the communes of a territory, by their inhabitants. */
    static Optional<Position> of(Gazetteer gazetteer, TerritoryCode territory) {
        Centre centre = new Centre();
        gazetteer.communesOf(territory).stream()
                .flatMap(commune -> gazetteer.profile(commune.code()).stream())
                .forEach(centre::add);
        return centre.people == 0 ? Optional.empty() : Optional.of(centre.position());
    }

    /** A commune of which nobody knows the inhabitants weighs nothing. */
    private void add(TerritoryProfile commune) {
        Integer inhabitants = commune.population();
        if (inhabitants != null) {
            told(commune).ifPresent(position -> add(position, inhabitants));
        }
    }

    private void add(Position position, int inhabitants) {
        north += position.latitude() * inhabitants;
        east += position.longitude() * inhabitants;
        people += inhabitants;
    }

    private Position position() {
        return new Position(rounded(north / people), rounded(east / people));
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * ROUNDING) / ROUNDING;
    }
}
