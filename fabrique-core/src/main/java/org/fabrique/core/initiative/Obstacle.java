package org.fabrique.core.initiative;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
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

    static Obstacle of(String code, String fr, String en) {
        return new Obstacle(code, Message.of(fr, en));
    }

    static String told(List<Obstacle> obstacles, Locale locale) {
        return obstacles.stream()
                .map(obstacle -> obstacle.sentence().in(locale))
                .collect(Collectors.joining(" "));
    }
}
