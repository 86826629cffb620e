package org.fabrique.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fabrique.core.access.AccessPolicy;
import org.fabrique.core.access.Action;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.Decision;
import org.fabrique.core.access.Subject;
import org.fabrique.persistence.Receipt;
import org.fabrique.persistence.Versioned;
import org.jspecify.annotations.Nullable;

/** Asks the policy for one actor: what is not shown looks as if it did not exist. */
final class Guard {

    private final AccessPolicy policy = AccessPolicy.standard();
    private final Actor actor;
    private final @Nullable String key;

    Guard(Actor actor) {
        this(actor, null);
    }

    private Guard(Actor actor, @Nullable String key) {
        this.actor = actor;
        this.key = key;
    }

    /** Returns this guard for one request that may come twice. */
    Guard once(String request) {
        return new Guard(actor, Receipt.requireKey(request));
    }

    /** Returns the name the asker gave to the request, if it may come twice. */
    Optional<String> key() {
        return Optional.ofNullable(key);
    }

    Actor actor() {
        return actor;
    }

    boolean sees(Subject subject) {
        return allows(Action.READ, subject);
    }

    boolean allows(Action action, Subject subject) {
        return policy.decide(actor, action, subject).allowed();
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

    /**
     * Lets the actor do this to a thing that becomes another: both must be the actor's to change, and who sees more of it
     * from then on was given it by somebody who may share.
     */
    void requireStays(Action action, Subject before, Subject after, Object id) {
        if (!before.equals(after)) {
            require(action, after, id);
            if (before.visibility() != after.visibility()) {
                require(Action.SHARE, before, id);
            }
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
