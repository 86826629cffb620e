package org.fabrique.core.territory;

import static java.util.Objects.requireNonNull;

import org.fabrique.core.Text;

/**
 * A place as an institution draws it, or as people live it: its code and its name.
 * <p>
 * What is known of the place is its {@link TerritoryProfile}; what it contains is answered by the {@link Gazetteer}.
 */
public record Territory(TerritoryCode code, String name) {

    public Territory {
        requireNonNull(code, "code");
        name = Text.line(name, "name of a territory");
    }

    public static Territory of(TerritoryCode code, String name) {
        return new Territory(code, name);
    }

    /** Returns the name and the code, such as {@code Creuse (dep:23)}. */
    @Override
    public String toString() {
        return "%s (%s)".formatted(name, code);
    }
}
