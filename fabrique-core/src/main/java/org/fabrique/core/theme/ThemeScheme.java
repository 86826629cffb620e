package org.fabrique.core.theme;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

    /** Each theme and those it is a part of, the narrowest first. */
    private final Map<ThemeCode, List<ThemeCode>> upwards = new HashMap<>();

    private final Map<ThemeCode, Set<Sdg>> goals;

    private ThemeScheme(String name, Collection<Theme> themes, Map<ThemeCode, Set<Sdg>> goals) {
        this.name = requireNonNull(name, "name");
        this.goals = Map.copyOf(goals);
        themes.forEach(this::add);
        themes.forEach(this::requireBroaderIsHere);
        themes.forEach(this::climb);
    }

    /**
     * Returns a scheme of the host's own.
     *
     * @throws IllegalArgumentException when a code stands twice, or a theme is a part of itself or of one that
     *     is not in the list
     */
    public static ThemeScheme of(String name, Collection<Theme> themes) {
        return new ThemeScheme(name, themes, Map.of());
    }

    /** Returns the 40 themes of the Carrefour des innovations sociales (published under the MIT licence, 2019). */
    public static ThemeScheme carrefour() {
        return Carrefour.SCHEME;
    }

    /** Returns this scheme with further themes, which may be parts of those that are here. */
    public ThemeScheme with(Collection<Theme> more) {
        List<Theme> all = new ArrayList<>(themes.values());
        all.addAll(more);
        return new ThemeScheme(name, all, goals);
    }

    /**
     * Returns this scheme where these themes serve these goals, in place of what was said of them before.
     *
     * @throws IllegalArgumentException when one of the themes is not in the scheme
     */
    public ThemeScheme withGoals(Map<ThemeCode, Set<Sdg>> served) {
        served.keySet().forEach(this::requireIsHere);
        Map<ThemeCode, Set<Sdg>> all = new HashMap<>(goals);
        all.putAll(served);
        return new ThemeScheme(name, themes.values(), all);
    }

    /**
     * Returns the sustainable development goals that something about these themes serves, in the order of their numbers: those
     * of each theme, or of the nearest theme it is a part of that has some. None for a theme nobody has told goals of, or that
     * is not in the scheme. Which goals those of the Carrefour serve is our reading: docs/decisions/0015 gives the target behind each.
     */
    public List<Sdg> goals(Collection<ThemeCode> about) {
        return about.stream()
                .flatMap(theme -> goals(theme).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Set<Sdg> goals(ThemeCode theme) {
        return upwards(theme).stream()
                .filter(goals::containsKey)
                .findFirst()
                .map(goals::get)
                .orElse(Set.of());
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

    /**
     * Returns how the second theme stands to the first.
     * <p>
     * How close they are is the measure of Wu and Palmer (<i>Verb semantics and lexical selection</i>, ACL 1994): twice the
     * depth of the narrowest theme both are parts of, over the sum of their own depths, a theme at the top having depth 1.
     * So a part of a top theme is 2/3 close to it, two parts of one top theme are 1/2 close, and two top themes nothing. A
     * code that is not in the scheme is close to itself only.
     */
    public ThemeKinship kinship(ThemeCode first, ThemeCode second) {
        if (first.equals(second)) {
            return ThemeKinship.SAME;
        }
        List<ThemeCode> one = upwards(first);
        List<ThemeCode> other = upwards(second);
        for (ThemeCode meeting : one) {
            if (other.contains(meeting)) {
                double depth = upwards(meeting).size();
                return new ThemeKinship(kind(first, second, meeting), 2 * depth / (one.size() + other.size()));
            }
        }
        return ThemeKinship.NONE;
    }

    private static ThemeKinship.Kind kind(ThemeCode first, ThemeCode second, ThemeCode meeting) {
        if (meeting.equals(second)) {
            return ThemeKinship.Kind.BROADER;
        }
        return meeting.equals(first) ? ThemeKinship.Kind.NARROWER : ThemeKinship.Kind.NEIGHBOUR;
    }

    /** Returns a theme and those it is a part of, the narrowest first; none for a code that is not here. */
    private List<ThemeCode> upwards(ThemeCode code) {
        return upwards.getOrDefault(code, List.of());
    }

    private void add(Theme theme) {
        if (themes.putIfAbsent(theme.code(), theme) != null) {
            throw new IllegalArgumentException("The theme %s stands twice in %s.".formatted(theme.code(), name));
        }
    }

    private void requireIsHere(ThemeCode code) {
        if (!contains(code)) {
            throw new IllegalArgumentException("The theme %s is not in %s.".formatted(code, name));
        }
    }

    private void requireBroaderIsHere(Theme theme) {
        ThemeCode broader = theme.broader();
        if (broader != null && !themes.containsKey(broader)) {
            throw new IllegalArgumentException(
                    "The theme %s is a part of %s, which is not in %s.".formatted(theme.code(), broader, name));
        }
    }

    private void climb(Theme theme) {
        Set<ThemeCode> above = new LinkedHashSet<>();
        for (Theme at = theme; at != null; at = broaderOf(at)) {
            if (!above.add(at.code())) {
                throw new IllegalArgumentException(
                        "The theme %s is a part of itself in %s.".formatted(at.code(), name));
            }
        }
        upwards.put(theme.code(), List.copyOf(above));
    }

    private @Nullable Theme broaderOf(Theme theme) {
        ThemeCode broader = theme.broader();
        return broader == null ? null : themes.get(broader);
    }
}
