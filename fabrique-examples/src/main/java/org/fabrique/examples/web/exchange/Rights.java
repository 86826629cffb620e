package org.fabrique.examples.web.exchange;

import static org.fabrique.core.access.Action.CHANGE;
import static org.fabrique.core.access.Action.CREATE;
import static org.fabrique.core.access.Action.SHARE;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Message;
import org.fabrique.core.access.AccessPolicy;
import org.fabrique.core.access.Action;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.Decision;
import org.fabrique.core.access.Subject;
import org.fabrique.core.access.SubjectKind;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.initiative.Initiative;
import org.fabrique.core.need.Need;
import org.fabrique.core.network.Fabrique;
import org.fabrique.core.resource.LocalResource;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.stakeholder.Organisation;
import org.fabrique.core.stakeholder.Person;
import org.fabrique.persistence.Kind;
import org.jspecify.annotations.Nullable;

/** What an actor sees of the things of tables and of what they name, and may write: as the engine decides one by one. */
final class Rights {

    private static final Map<Kind<?, ?, ?>, SubjectKind> SUBJECTS = Map.of(
            Kind.NEEDS, SubjectKind.NEED,
            Kind.RESOURCES, SubjectKind.RESOURCE,
            Kind.SOLUTIONS, SubjectKind.SOLUTION,
            Kind.INITIATIVES, SubjectKind.INITIATIVE,
            Kind.ORGANISATIONS, SubjectKind.ORGANISATION,
            Kind.FABRIQUES, SubjectKind.FABRIQUE);

    /** What no fabrique needs to keep. */
    private static final Set<SubjectKind> OF_ALL =
            Set.of(SubjectKind.SOLUTION, SubjectKind.ORGANISATION, SubjectKind.FABRIQUE);

    private final AccessPolicy policy = AccessPolicy.standard();
    private final Actor actor;

    Rights(Actor actor) {
        this.actor = actor;
    }

    /** Tells whether the actor can write anything of a kind. */
    boolean mayWrite(Kind<?, ?, ?> kind) {
        SubjectKind subject = SUBJECTS.get(kind);
        return subject != null && Stream.of(CREATE, CHANGE).anyMatch(action -> mayDo(action, subject));
    }

    private boolean mayDo(Action action, SubjectKind kind) {
        return (OF_ALL.contains(kind) && mayDo(action, kind, null))
                || actor.fabriques().stream().anyMatch(own -> mayDo(action, kind, own));
    }

    private boolean mayDo(Action action, SubjectKind kind, @Nullable FabriqueId fabrique) {
        return policy.decide(actor, action, new Subject(kind, fabrique, Visibility.PRIVATE))
                .allowed();
    }

    boolean sees(Object thing) {
        return policy.canSee(actor, subject(thing));
    }

    /** Returns why the actor may not keep a new thing; empty when it may. */
    Optional<Message> againstAdding(Object thing) {
        return against(CREATE, subject(thing));
    }

    /** Returns why the actor may not make of a thing what it becomes, be it to show it to others; empty when it may. */
    Optional<Message> againstChanging(Object before, Object after) {
        Subject was = subject(before);
        Subject becomes = subject(after);
        return against(CHANGE, was)
                .or(() -> against(CHANGE, becomes))
                .or(() -> was.visibility() == becomes.visibility() ? Optional.empty() : against(SHARE, was));
    }

    private Optional<Message> against(Action action, Subject subject) {
        Decision decision = policy.decide(actor, action, subject);
        return decision.allowed() ? Optional.empty() : Optional.of(told(action, subject.kind(), decision));
    }

    private static Message told(Action action, SubjectKind kind, Decision decision) {
        return Message.of(
                "interdit : %s (%s). %s"
                        .formatted(
                                action.label().fr(),
                                kind.label().fr(),
                                decision.reason().fr()),
                "forbidden: %s (%s). %s"
                        .formatted(
                                action.label().en(),
                                kind.label().en(),
                                decision.reason().en()));
    }

    private Subject subject(Object thing) {
        if (thing instanceof Need need) {
            return new Subject(SubjectKind.NEED, need.fabrique(), need.visibility());
        } else if (thing instanceof LocalResource resource) {
            return new Subject(SubjectKind.RESOURCE, resource.fabrique(), resource.visibility());
        } else if (thing instanceof Solution solution) {
            return new Subject(SubjectKind.SOLUTION, solution.fabrique(), solution.visibility());
        } else if (thing instanceof Initiative initiative) {
            return new Subject(SubjectKind.INITIATIVE, initiative.fabrique(), initiative.visibility());
        } else if (thing instanceof Fabrique fabrique) {
            return new Subject(SubjectKind.FABRIQUE, fabrique.id(), Visibility.PUBLIC);
        } else if (thing instanceof Person person) {
            return new Subject(SubjectKind.PERSON, person.controller(), Visibility.PRIVATE);
        } else if (thing instanceof Organisation) {
            return new Subject(
                    SubjectKind.ORGANISATION,
                    actor.fabriques().stream().findFirst().orElse(null),
                    Visibility.PUBLIC);
        }
        throw new IllegalArgumentException("No table holds or names a " + thing.getClass() + ".");
    }
}
