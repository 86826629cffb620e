package org.fabrique.territories;

import static org.fabrique.core.Truth.NO;
import static org.fabrique.core.Truth.UNKNOWN;
import static org.fabrique.core.Truth.YES;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.fabrique.core.Truth;
import org.fabrique.core.territory.IntercommunalityType;
import org.fabrique.core.territory.Level;
import org.fabrique.core.territory.Setting;
import org.jspecify.annotations.Nullable;

/** The rules told at {@link FrenchTerritories#profile}, one method each. */
final class SettingRules {

    private static final int TOWN = 5_000;
    private static final double QUARTER = 0.25;
    private static final Set<IntercommunalityType> METROPOLISES =
            Set.of(IntercommunalityType.METRO, IntercommunalityType.MET69);
    private static final Set<IntercommunalityType> AROUND_A_TOWN =
            Set.of(IntercommunalityType.CA, IntercommunalityType.CU);
    private static final Set<Level> PARTS_OF_UNKNOWN_SIZE = Set.of(Level.DELEGATED_COMMUNE, Level.ASSOCIATED_COMMUNE);

    private final Atlas atlas;
    private final Figures figures;
    private final Added added;

    SettingRules(Atlas atlas, Figures figures, Added added) {
        this.atlas = atlas;
        this.figures = figures;
        this.added = added;
    }

    Map<Setting, Truth> settings(Extent extent) {
        Map<Setting, Truth> settings = new EnumMap<>(Setting.class);
        settings.put(Setting.RURAL, rural(extent));
        settings.put(Setting.URBAN, urban(extent));
        settings.put(Setting.METROPOLIS, forAQuarter(extent.communes(), this::isInMetropolis));
        settings.put(Setting.OVERSEAS, forAQuarter(extent.communes(), commune -> Truth.of(atlas.isOverseas(commune))));
        settings.put(Setting.PRIORITY_DISTRICT, priorityDistrict(extent));
        return settings;
    }

    private Truth rural(Extent extent) {
        if (extent.level() == Level.PRIORITY_DISTRICT) {
            return NO;
        }
        Truth rural = forAQuarter(extent.communes(), this::isRural);
        return isOfUnknownSize(extent, rural) ? UNKNOWN : rural;
    }

    private Truth urban(Extent extent) {
        if (extent.level() == Level.PRIORITY_DISTRICT) {
            return YES;
        }
        Truth urban = forAQuarter(extent.communes(), commune -> not(isRural(commune)));
        return isOfUnknownSize(extent, not(urban)) ? UNKNOWN : urban;
    }

    /** A delegated or associated commune may be the village of a commune that is a town. */
    private boolean isOfUnknownSize(Extent extent, Truth ruralCommune) {
        return PARTS_OF_UNKNOWN_SIZE.contains(extent.level())
                && ruralCommune != YES
                && forAQuarter(extent.communes(), this::isInMetropolis) != YES;
    }

    private Truth priorityDistrict(Extent extent) {
        boolean isDistrict = extent.level() == Level.PRIORITY_DISTRICT;
        boolean hasDistrict = extent.level() == Level.COMMUNE
                && extent.communes().ranks().anyMatch(commune -> added.districtsIn(commune) > 0);
        return isDistrict || hasDistrict ? YES : UNKNOWN;
    }

    private Truth isRural(int commune) {
        IntercommunalityType type = atlas.intercommunality(commune);
        int population = atlas.population(commune);
        if (population < 0) {
            return UNKNOWN;
        }
        return Truth.of(!isMetropolis(type) && (population < Figures.SMALL || population < TOWN && isApart(type)));
    }

    private Truth isInMetropolis(int commune) {
        return Truth.of(isMetropolis(atlas.intercommunality(commune)));
    }

    private static boolean isMetropolis(@Nullable IntercommunalityType type) {
        return type != null && METROPOLISES.contains(type);
    }

    private static boolean isApart(@Nullable IntercommunalityType type) {
        return type == null || !AROUND_A_TOWN.contains(type);
    }

    /** Returns what all communes say; where they differ, whether one inhabitant in four lives where it is so. */
    private Truth forAQuarter(CommuneSet communes, IntFunction<Truth> rule) {
        List<Truth> said = communes.ranks().mapToObj(rule).distinct().toList();
        if (said.size() == 1) {
            return said.get(0);
        }
        return said.contains(UNKNOWN) ? UNKNOWN : weigh(communes.only(commune -> rule.apply(commune) == YES), communes);
    }

    private Truth weigh(CommuneSet where, CommuneSet communes) {
        return figures.share(where, communes).stream()
                .mapToObj(share -> Truth.of(share >= QUARTER))
                .findFirst()
                .orElse(UNKNOWN);
    }

    private static Truth not(Truth truth) {
        return truth == UNKNOWN ? UNKNOWN : Truth.of(truth == NO);
    }
}
