package org.fabrique.core.theme;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A closed list of themes with their hierarchy, in the manner of a SKOS concept scheme.
 * <p>
 * This type is immutable and thread-safe.
 */
public final class ThemeScheme {

    private final String name;
    private final TreeMap<ThemeCode, Theme> themes = new TreeMap<>();

    private ThemeScheme(String name, Collection<Theme> themes) {
        this.name = requireNonNull(name, "name");
        themes.forEach(this::add);
        themes.forEach(this::requireBroaderIsHere);
        themes.forEach(this::requireNoCircle);
    }

    /**
     * Returns a scheme of the host's own.
     *
     * @throws IllegalArgumentException when a code stands twice, or a theme is a part of itself or of one that
     *     is not in the list
     */
    public static ThemeScheme of(String name, Collection<Theme> themes) {
        return new ThemeScheme(name, themes);
    }

    /** Returns the 40 themes of the Carrefour des innovations sociales (published under the MIT licence, 2019). */
    public static ThemeScheme carrefour() {
        return Carrefour.SCHEME;
    }

    /** Returns this scheme with further themes, which may be parts of those that are here. */
    public ThemeScheme with(Collection<Theme> more) {
        List<Theme> all = new ArrayList<>(themes.values());
        all.addAll(more);
        return of(name, all);
    }

    public String name() {
        return name;
    }

    public Optional<Theme> find(ThemeCode code) {
        return Optional.ofNullable(themes.get(code));
    }

    public boolean contains(ThemeCode code) {
        return themes.containsKey(code);
    }

    /** Returns the themes in the order of their codes. */
    public List<Theme> themes() {
        return List.copyOf(themes.values());
    }

    private void add(Theme theme) {
        if (themes.putIfAbsent(theme.code(), theme) != null) {
            throw new IllegalArgumentException("The theme %s stands twice in %s.".formatted(theme.code(), name));
        }
    }

    private void requireBroaderIsHere(Theme theme) {
        ThemeCode broader = theme.broader();
        if (broader != null && !themes.containsKey(broader)) {
            throw new IllegalArgumentException(
                    "The theme %s is a part of %s, which is not in %s.".formatted(theme.code(), broader, name));
        }
    }

    private void requireNoCircle(Theme theme) {
        Set<ThemeCode> above = new HashSet<>();
        for (Theme at = theme; at != null; at = broaderOf(at)) {
            if (!above.add(at.code())) {
                throw new IllegalArgumentException(
                        "The theme %s is a part of itself in %s.".formatted(at.code(), name));
            }
        }
    }

    private @Nullable Theme broaderOf(Theme theme) {
        ThemeCode broader = theme.broader();
        return broader == null ? null : themes.get(broader);
    }
}
