package org.fabrique.core.access;

import static java.util.Objects.requireNonNull;

import org.fabrique.core.Message;

/**
 * What the policy answers, with its reason.
 *
 * @param rule the stable code of the rule that decided, such as {@code OWN_FABRIQUE_MEMBER}
 */
public record Decision(boolean allowed, String rule, Message reason) {

    public Decision {
        requireNonNull(rule, "rule");
        requireNonNull(reason, "reason");
    }

    static Decision deny(String rule, String fr, String en) {
        return new Decision(false, rule, Message.of(fr, en));
    }
}
