package org.fabrique.territories;

import static java.util.Objects.requireNonNull;

import org.fabrique.core.territory.Territory;
import org.jspecify.annotations.Nullable;

/**
 * One of the territories that bear the same name, told apart by where it lies, for a person to choose.
 *
 * @param department the département or overseas collectivity it lies in, or null when it lies in none or in several
 */
public record Choice(Territory territory, @Nullable Territory department) {

    public Choice {
        requireNonNull(territory, "territory");
    }

    /** Returns the name, the département and the code: {@code Saint-Denis (Seine-Saint-Denis, com:93066)}. */
    public String label() {
        return department == null
                ? territory.toString()
                : "%s (%s, %s)".formatted(territory.name(), department.name(), territory.code());
    }
}
