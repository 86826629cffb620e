package org.fabrique.core.initiative;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.fabrique.core.Message;
import org.jspecify.annotations.Nullable;

/**
 * A phase as one method places it: under its own label, optional or not, left through a gate or freely.
 *
 * @param gate the decision needed to leave it for the next phase, or null when none is
 */
public record Stage(
        Phase phase,
        Message label,
        boolean optional,
        @Nullable Gate gate) {

    public Stage {
        requireNonNull(phase, "phase");
        requireNonNull(label, "label");
    }

    public static Stage of(Phase phase) {
        return new Stage(phase, phase.label(), false, null);
    }

    public static Stage gated(Phase phase, Gate gate) {
        return new Stage(phase, phase.label(), false, gate);
    }

    public Stage asOptional() {
        return new Stage(phase, label, true, gate);
    }

    public Stage labelled(String fr, String en) {
        return new Stage(phase, Message.of(fr, en), optional, gate);
    }

    /** Returns the gate by which it is left; empty when it is left freely. */
    public Optional<Gate> exit() {
        return Optional.ofNullable(gate);
    }
}
