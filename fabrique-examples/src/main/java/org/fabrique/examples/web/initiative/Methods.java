package org.fabrique.examples.web.initiative;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fabrique.core.Message;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.initiative.Method;
import org.fabrique.core.initiative.Phase;
import org.fabrique.core.initiative.Stage;

/** The methods this front end knows: those that are ready-made. A host that has its own lists them here. */
public final class Methods {

    private Methods() {}

    public static List<Method> all() {
        return Method.readyMade();
    }

    /** Returns the method an initiative follows; empty when it is that of another program. */
    public static Optional<Method> of(Initiative initiative) {
        return all().stream()
                .filter(method -> method.id().equals(initiative.method()))
                .findFirst();
    }

    /** Returns what a phase is called where the initiative lives. */
    static Message label(Initiative initiative, Phase phase) {
        return of(initiative).flatMap(method -> method.stage(phase)).stream()
                .map(Stage::label)
                .findFirst()
                .orElse(phase.label());
    }

    /** Returns the phases that lie before another in a method. */
    static Stream<Phase> before(Method method, Phase phase) {
        return method.stages().stream().map(Stage::phase).takeWhile(earlier -> earlier != phase);
    }
}
