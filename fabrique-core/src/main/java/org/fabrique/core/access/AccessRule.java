package org.fabrique.core.access;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiPredicate;
import org.fabrique.core.Message;

/** One line of the access table: these actors may do these actions to these subjects. */
record AccessRule(String code, Message reason, BiPredicate<Actor, Subject> concerns, Set<Action> actions) {

    static AccessRule allow(
            String code, String fr, String en, BiPredicate<Actor, Subject> concerns, Action first, Action... more) {
        return new AccessRule(code, Message.of(fr, en), concerns, EnumSet.of(first, more));
    }

    boolean allows(Actor actor, Action action, Subject subject) {
        return actions.contains(action) && concerns.test(actor, subject);
    }
}
