package org.fabrique.core.solution;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.fabrique.core.Text;
import org.jspecify.annotations.Nullable;

/**
 * What must stay and what may change when a solution is adapted elsewhere.
 *
 * @param invariants what it would no longer be itself without; empty when nobody has said
 * @param variables what each place is free to change; empty when nobody has said
 * @param conditions what whoever takes it up must accept, such as a charter, a training or a fee; empty when nobody has
 *     said
 * @param networkHead the organisation that federates or licenses it, or null when there is none or it is unknown
 */
public record Transfer(
        ReplicationMode mode,
        List<String> invariants,
        List<String> variables,
        List<String> conditions,
        @Nullable String networkHead) {

    public Transfer {
        requireNonNull(mode, "mode");
        invariants =
                invariants.stream().map(text -> Text.body(text, "invariant")).toList();
        variables = variables.stream().map(text -> Text.body(text, "variable")).toList();
        conditions =
                conditions.stream().map(text -> Text.body(text, "condition")).toList();
        networkHead = Text.optionalLine(networkHead, "network head");
    }

    public static Transfer unknown() {
        return new Transfer(ReplicationMode.UNKNOWN, List.of(), List.of(), List.of(), null);
    }
}
