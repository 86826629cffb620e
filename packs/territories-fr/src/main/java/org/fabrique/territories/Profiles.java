package org.fabrique.territories;

import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.fabrique.core.territory.IntercommunalityType;
import org.fabrique.core.territory.Level;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.territory.TerritoryProfile;
import org.jspecify.annotations.Nullable;

/** Gathers what is known of a place; of what is made of many communes once, for it takes long and never changes. */
final class Profiles {

    private final Atlas atlas;
    private final Added added;
    private final Facts facts;
    private final Figures figures;
    private final SettingRules rules;
    private final Map<TerritoryCode, TerritoryProfile> gathered = new ConcurrentHashMap<>();

    Profiles(Atlas atlas, Added added, Facts facts) {
        this.atlas = atlas;
        this.added = added;
        this.facts = facts;
        this.figures = new Figures(atlas);
        this.rules = new SettingRules(atlas, figures, added);
    }

    TerritoryProfile of(Extent extent) {
        return extent.level() == Level.COMMUNE
                ? gather(extent)
                : gathered.computeIfAbsent(extent.territory().code(), code -> gather(extent));
    }

    private TerritoryProfile gather(Extent extent) {
        return new TerritoryProfile(
                extent.territory(),
                population(extent),
                percentInSmallCommunes(extent),
                figures.largestCommune(extent.communes()),
                intercommunality(extent),
                rules.settings(extent),
                facts(extent));
    }

    private @Nullable Integer population(Extent extent) {
        return extent.isPartOfCommune()
                ? atlas.populationOfPart(extent.territory().code())
                : figures.population(extent.communes());
    }

    /** Of a part of communes nothing is known of where its inhabitants live, unless all its communes are alike. */
    private @Nullable Integer percentInSmallCommunes(Extent extent) {
        Integer percent = figures.percentInSmallCommunes(extent.communes());
        boolean alike = percent == null || percent == 0 || percent == 100;
        return extent.isPartOfCommune() && !alike ? null : percent;
    }

    private @Nullable IntercommunalityType intercommunality(Extent extent) {
        if (extent.level() == Level.INTERCOMMUNALITY) {
            return atlas.type(extent.territory().code());
        }
        return atlas.shareOneIntercommunality(extent.communes())
                ? atlas.intercommunality(extent.communes().first())
                : null;
    }

    private Map<String, String> facts(Extent extent) {
        TerritoryCode code = extent.territory().code();
        SortedMap<String, String> known = facts.of(code);
        long districts = code.level() == Level.COMMUNE
                ? added.districtsIn(extent.communes().first())
                : 0;
        if (districts > 0) {
            known.put("qpv", Long.toString(districts));
        }
        return known;
    }
}
