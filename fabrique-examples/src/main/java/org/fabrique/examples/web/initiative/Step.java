package org.fabrique.examples.web.initiative;

import org.fabrique.core.Message;
import org.fabrique.core.initiative.Gate;
import org.fabrique.core.initiative.GateDecision;
import org.fabrique.core.initiative.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A phase on the way of an initiative, as its method places it.
 *
 * @param gate the decision by which it is left, or null when it is left freely
 * @param decided what was decided there last and still holds, or null when nothing was
 */
public record Step(
        Stage stage,
        State state,
        @Nullable Gate gate,
        @Nullable GateDecision decided) {

    /** How an initiative stands to a phase. */
    public enum State {
        PASSED("passée", "passed"),
        RETURN("passée, on peut y revenir", "passed, may be come back to"),
        SKIPPED("sautée", "skipped"),
        CURRENT("en cours", "current"),
        NEXT("peut suivre", "may come next"),
        LATER("plus tard", "later");

        private final Message label;

        State(String fr, String en) {
            this.label = Message.of(fr, en);
        }

        public Message label() {
            return label;
        }
    }

    public boolean isCurrent() {
        return state == State.CURRENT;
    }

    /** Returns the word the step is drawn by. */
    public String style() {
        return "step " + state.name().toLowerCase(java.util.Locale.ROOT);
    }
}
