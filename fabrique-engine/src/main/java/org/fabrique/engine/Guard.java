package org.fabrique.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fabrique.core.access.AccessPolicy;
import org.fabrique.core.access.Action;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.access.Decision;
import org.fabrique.core.access.Subject;
import org.fabrique.persistence.Versioned;

/** Asks the policy for one actor: what is not shown looks as if it did not exist. */
final class Guard {

    private final AccessPolicy policy = AccessPolicy.standard();
    private final Actor actor;

    Guard(Actor actor) {
        this.actor = actor;
    }

    ActorId actor() {
        return actor.id();
    }

    boolean sees(Subject subject) {
        return policy.canSee(actor, subject);
    }

    /**
     * Lets the actor do this, or refuses.
     *
     * @throws Forbidden when the actor sees the subject
     * @throws NotFound when it does not
     */
    void require(Action action, Subject subject, Object id) {
        Decision decision = policy.decide(actor, action, subject);
        if (!decision.allowed()) {
            throw action == Action.CREATE || sees(subject)
                    ? new Forbidden(action, subject, decision)
                    : new NotFound(id);
        }
    }

    /** Returns what was found, when the actor may do this to it. */
    <T> Versioned<T> found(
            Optional<Versioned<T>> found, Function<? super T, Subject> subject, Action action, Object id) {
        Versioned<T> thing = found.orElseThrow(() -> new NotFound(id));
        require(action, subject.apply(thing.value()), id);
        return thing;
    }

    <T> List<Versioned<T>> visible(List<Versioned<T>> things, Function<? super T, Subject> subject) {
        return things.stream()
                .filter(thing -> sees(subject.apply(thing.value())))
                .toList();
    }
}
