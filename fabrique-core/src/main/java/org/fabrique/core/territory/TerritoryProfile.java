package org.fabrique.core.territory;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fabrique.core.Text;
import org.fabrique.core.Truth;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a territory, and what is not.
 * <p>
 * It is not a diagnosis: it holds the few public figures that tell whether two places resemble each other. An absent
 * figure is unknown, never zero.
 *
 * @param population legal population in inhabitants, or null when unknown
 * @param percentInSmallCommunes percentage (0 to 100) of the inhabitants who live in communes under 2,000 inhabitants,
 *     or null when unknown
 * @param largestCommunePopulation inhabitants of its most populous commune, or null when unknown
 * @param intercommunality the type of the intercommunality it is or lies in, or null when there is none, several, or
 *     it is unknown
 * @param settings for each kind of place, whether this is one; a kind left out is unknown
 * @param facts what overlays of the host add, by name (such as {@code frr}), in the order of the names
 */
public record TerritoryProfile(
        Territory territory,
        @Nullable Integer population,
        @Nullable Integer percentInSmallCommunes,
        @Nullable Integer largestCommunePopulation,
        @Nullable IntercommunalityType intercommunality,
        Map<Setting, Truth> settings,
        Map<String, String> facts) {

    public TerritoryProfile {
        requireNonNull(territory, "territory");
        requireNotNegative(population, "population");
        requireNotNegative(largestCommunePopulation, "largestCommunePopulation");
        requireNotNegative(percentInSmallCommunes, "percentInSmallCommunes");
        if (percentInSmallCommunes != null && percentInSmallCommunes > 100) {
            throw new IllegalArgumentException(
                    "A percentage (%d) must be from 0 to 100.".formatted(percentInSmallCommunes));
        }
        settings = complete(settings);
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        facts.values().forEach(value -> Text.line(value, "fact of a territory"));
    }

    /** Returns the profile of a territory of which nothing is known. */
    public static TerritoryProfile unknown(Territory territory) {
        return new TerritoryProfile(territory, null, null, null, null, Map.of(), Map.of());
    }

    public Truth is(Setting setting) {
        return settings.getOrDefault(setting, Truth.UNKNOWN);
    }

    /** Returns the kinds of place this is known to be, in the order of {@link Setting}. */
    public List<Setting> knownSettings() {
        return Stream.of(Setting.values())
                .filter(setting -> is(setting) == Truth.YES)
                .toList();
    }

    private static Map<Setting, Truth> complete(Map<Setting, Truth> given) {
        Map<Setting, Truth> all = new EnumMap<>(Setting.class);
        Stream.of(Setting.values()).forEach(setting -> all.put(setting, given.getOrDefault(setting, Truth.UNKNOWN)));
        return Collections.unmodifiableMap(all);
    }

    private static void requireNotNegative(@Nullable Integer number, String what) {
        if (number != null && number < 0) {
            throw new IllegalArgumentException("The %s (%d) must not be negative.".formatted(what, number));
        }
    }
}
