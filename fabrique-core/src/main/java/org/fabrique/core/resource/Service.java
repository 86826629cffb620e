package org.fabrique.core.resource;

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
 * It is not a known solution: it runs somewhere, and nobody proposes to repeat it. Nor is it a {@link LocalResource}: it is
 * there for those it serves, not for an initiative to use. What it does not say is unknown.
 *
 * @param id its identity in the directory
 * @param themes what it is about; empty when unknown
 * @param audiences whom it serves; empty when unknown
 * @param territories those it serves; empty when unknown
 * @param place where it is found, or null when unknown or nowhere
 */
public record Service(
        String id,
        String name,
        List<ThemeCode> themes,
        List<Audience> audiences,
        List<TerritoryCode> territories,
        @Nullable TerritoryCode place) {

    public Service {
        Identifier.check(id, "service");
        name = Text.line(name, "name of a service");
        themes = List.copyOf(new LinkedHashSet<>(themes));
        audiences = List.copyOf(new LinkedHashSet<>(audiences));
        territories = List.copyOf(new LinkedHashSet<>(territories));
    }

    /** Returns a service of which only the name is known. */
    public static Service of(String id, String name) {
        return new Service(id, name, List.of(), List.of(), List.of(), null);
    }

    public Service withThemes(List<ThemeCode> about) {
        return new Service(id, name, about, audiences, territories, place);
    }

    public Service withAudiences(List<Audience> people) {
        return new Service(id, name, themes, people, territories, place);
    }

    public Service withTerritories(List<TerritoryCode> served) {
        return new Service(id, name, themes, audiences, served, place);
    }

    public Service withPlace(TerritoryCode found) {
        return new Service(id, name, themes, audiences, territories, found);
    }
}
