package org.fabrique.core;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether something holds: yes, no, or nobody knows. Unknown is never counted as yes or as no. */
public enum Truth {
    YES,
    NO,
    UNKNOWN;

    public static Truth of(boolean holds) {
        return holds ? YES : NO;
    }

    /** Returns unknown for an absent answer. */
    public static Truth ofNullable(@Nullable Boolean holds) {
        return holds == null ? UNKNOWN : of(holds);
    }

    public boolean isKnown() {
        return this != UNKNOWN;
    }

    /** Returns the answer, or empty when it is unknown. */
    public Optional<Boolean> answer() {
        return isKnown() ? Optional.of(this == YES) : Optional.empty();
    }
}
