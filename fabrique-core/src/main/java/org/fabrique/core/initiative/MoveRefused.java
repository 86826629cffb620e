package org.fabrique.core.initiative;

import java.util.List;
import java.util.Locale;
import org.fabrique.core.FabriqueException;
import org.fabrique.core.Message;

/** A move, a decision or a change that cannot be made now; it carries every reason, and nothing was changed. */
public final class MoveRefused extends FabriqueException {

    private static final long serialVersionUID = 1L;

    private final transient List<Obstacle> obstacles;

    MoveRefused(InitiativeId initiative, List<Obstacle> obstacles) {
        super(
                "RULE_VIOLATION",
                Message.of(
                        initiative + " : " + Obstacle.told(obstacles, Locale.FRENCH),
                        initiative + ": " + Obstacle.told(obstacles, Locale.ENGLISH)));
        this.obstacles = List.copyOf(obstacles);
    }

    public List<Obstacle> obstacles() {
        return obstacles;
    }
}
