package org.fabrique.core.network;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Text;
import org.jspecify.annotations.Nullable;

/**
 * A thing the network can take and use: a guide, a grid, a form, a piece of software.
 * <p>
 * It is not a way of doing, which is a {@link Practice}.
 *
 * @param sharedBy the fabrique that shares it, or null when the network does
 * @param description what it is for, or null when not said
 * @param address where it is found, or null when unknown
 * @param licence under what terms, or null when not said
 * @param reuses who uses it, each fabrique once
 */
public record SharedTool(
        SharedToolId id,
        @Nullable FabriqueId sharedBy,
        String name,
        @Nullable String description,
        @Nullable URI address,
        @Nullable String licence,
        List<Reuse> reuses) {

    public SharedTool {
        requireNonNull(id, "id");
        name = Text.line(name, "name of a tool");
        description = Text.optional(description, "description of a tool");
        licence = Text.optionalLine(licence, "licence of a tool");
        reuses = Reuse.checked(sharedBy, reuses);
    }

    public static SharedTool of(SharedToolId id, FabriqueId sharedBy, String name) {
        return new SharedTool(id, sharedBy, name, null, null, null, List.of());
    }

    public SharedTool reused(Reuse reuse) {
        List<Reuse> more = new ArrayList<>(reuses);
        more.add(reuse);
        return new SharedTool(id, sharedBy, name, description, address, licence, more);
    }
}
