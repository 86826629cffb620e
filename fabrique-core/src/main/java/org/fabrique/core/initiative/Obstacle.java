package org.fabrique.core.initiative;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.fabrique.core.Message;

/**
 * A named reason why a move cannot be made.
 *
 * @param code stable, such as {@code GATE_NOT_PASSED}
 */
public record Obstacle(String code, Message sentence) {

    public Obstacle {
        requireNonNull(code, "code");
        requireNonNull(sentence, "sentence");
    }

    /** Returns the obstacle when it stands in the way. */
    static Optional<Obstacle> when(boolean stands, Supplier<Obstacle> obstacle) {
        return stands ? Optional.of(obstacle.get()) : Optional.empty();
    }

    static String told(List<Obstacle> obstacles, Locale locale) {
        return obstacles.stream()
                .map(obstacle -> obstacle.sentence().in(locale))
                .collect(Collectors.joining(" "));
    }
}
