package org.fabrique.core.solution;

import static java.util.Objects.requireNonNull;

import org.fabrique.core.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something a solution needs in order to live in a place.
 *
 * @param essential whether it cannot do without
 * @param threshold how it is measured, or null when only a person can tell
 */
public record Requirement(
        RequirementKind kind,
        String text,
        boolean essential,
        @Nullable Threshold threshold) {

    public Requirement {
        requireNonNull(kind, "kind");
        text = Text.body(text, "text of a requirement");
    }

    public static Requirement essential(RequirementKind kind, String text) {
        return new Requirement(kind, text, true, null);
    }

    public static Requirement helpful(RequirementKind kind, String text) {
        return new Requirement(kind, text, false, null);
    }

    public Requirement withThreshold(Threshold measured) {
        return new Requirement(kind, text, essential, measured);
    }
}
