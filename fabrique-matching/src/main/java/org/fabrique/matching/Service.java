package org.fabrique.matching;

import java.util.LinkedHashSet;
import java.util.List;
import org.fabrique.core.Identifier;
import org.fabrique.core.Text;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.Audience;
import org.fabrique.core.theme.ThemeCode;
import org.jspecify.annotations.Nullable;

/**
 * Something that already exists around, as a directory of services tells it.
 * <p>
 * It is not a known solution: it runs somewhere, and nobody proposes to repeat it. What it does not say is unknown.
 *
 * @param id its identity in the directory
 * @param themes what it is about; empty when unknown
 * @param audiences whom it serves; empty when unknown
 * @param territory the territory it serves, or null when unknown
 */
public record Service(
        String id,
        String name,
        List<ThemeCode> themes,
        List<Audience> audiences,
        @Nullable TerritoryCode territory) {

    public Service {
        Identifier.check(id, "service");
        name = Text.line(name, "name of a service");
        themes = List.copyOf(new LinkedHashSet<>(themes));
        audiences = List.copyOf(new LinkedHashSet<>(audiences));
    }

    /** Returns a service of which only the name is known. */
    public static Service of(String id, String name) {
        return new Service(id, name, List.of(), List.of(), null);
    }

    public Service withThemes(List<ThemeCode> about) {
        return new Service(id, name, about, audiences, territory);
    }

    public Service withAudiences(List<Audience> people) {
        return new Service(id, name, themes, people, territory);
    }

    public Service withTerritory(TerritoryCode served) {
        return new Service(id, name, themes, audiences, served);
    }
}
