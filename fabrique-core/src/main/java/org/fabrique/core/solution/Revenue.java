package org.fabrique.core.solution;

import static java.util.Objects.requireNonNull;

import org.fabrique.core.Text;
import org.jspecify.annotations.Nullable;

/**
 * One of the means a solution lives on. It is a description of a model, not an account: it has no amount.
 *
 * @param note what it is made of, or null when nobody has said
 */
public record Revenue(RevenueKind kind, @Nullable String note) {

    public Revenue {
        requireNonNull(kind, "kind");
        note = Text.optional(note, "note on a revenue");
    }
}
