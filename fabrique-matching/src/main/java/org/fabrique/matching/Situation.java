package org.fabrique.matching;

import static java.util.Objects.requireNonNull;

import org.fabrique.core.need.Need;

/** A need and what is known of the place where it is felt: all that an answer depends on beside the catalogue. */
public record Situation(Need need, LocalContext context) {

    public Situation {
        requireNonNull(need, "need");
        requireNonNull(context, "context");
    }

    public static Situation of(Need need, LocalContext context) {
        return new Situation(need, context);
    }

    Situation withNeed(Need changed) {
        return new Situation(changed, context);
    }

    Situation withContext(LocalContext changed) {
        return new Situation(need, changed);
    }
}
