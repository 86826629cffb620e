package org.fabrique.matching;

import static java.util.Objects.requireNonNull;

import org.fabrique.core.Message;
import org.fabrique.core.Truth;

/**
 * What a rule found of one solution for one need.
 *
 * @param rule the code of the rule, such as {@code not(about(MOB))}
 * @param truth whether the solution obeys it; unknown when a field or the territory it reads is unknown
 * @param reason the fact behind it, as a sentence a committee can read
 */
public record Ruling(String rule, Truth truth, Message reason) {

    public Ruling {
        requireNonNull(rule, "rule");
        requireNonNull(truth, "truth");
        requireNonNull(reason, "reason");
    }
}
