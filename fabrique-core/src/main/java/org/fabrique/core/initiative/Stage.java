package org.fabrique.core.initiative;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.fabrique.core.Message;
import org.jspecify.annotations.Nullable;

/**
 * A phase as one method places it: under its own label, with what the method allows there, left through a gate or freely.
 *
 * @param traits what the method says of it, in the order of the traits; what is not said is not allowed
 * @param gate the decision needed to leave it for the next phase, or null when none is
 */
public record Stage(
        Phase phase,
        Message label,
        Set<Trait> traits,
        @Nullable Gate gate) {

    public Stage {
        requireNonNull(phase, "phase");
        requireNonNull(label, "label");
        EnumSet<Trait> sorted = EnumSet.noneOf(Trait.class);
        sorted.addAll(traits);
        traits = Collections.unmodifiableSet(sorted);
    }

    public static Stage of(Phase phase) {
        return new Stage(phase, phase.label(), Set.of(), null);
    }

    public static Stage gated(Phase phase, Gate gate) {
        return new Stage(phase, phase.label(), Set.of(), gate);
    }

    /** Returns this stage with one more trait. */
    public Stage and(Trait trait) {
        Set<Trait> more = EnumSet.of(trait);
        more.addAll(traits);
        return new Stage(phase, label, more, gate);
    }

    public Stage labelled(String fr, String en) {
        return new Stage(phase, Message.of(fr, en), traits, gate);
    }

    public boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** Returns the gate by which it is left; empty when it is left freely. */
    public Optional<Gate> exit() {
        return Optional.ofNullable(gate);
    }

    /** What a method can say of a phase. */
    public enum Trait {
        OPTIONAL("facultative", "optional"),
        ENTRY(
                "on peut y commencer, quand le travail d'avant est fait",
                "may be begun at, the work before it being done"),
        RETURN("on peut y revenir", "may be come back to"),
        AGREEMENT("quittée avec une convention de transmission", "left with a handover agreement");

        private final Message label;

        Trait(String fr, String en) {
            this.label = Message.of(fr, en);
        }

        public Message label() {
            return label;
        }
    }
}
