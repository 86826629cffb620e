package org.fabrique.territories;

import java.util.List;
import java.util.Map;
import org.fabrique.core.territory.IntercommunalityType;
import org.fabrique.core.territory.Level;

/**
 * What the resource holds, in columns.
 *
 * @param source the name and version of what the resource was generated from
 * @param layers the territories of each level, in the order of the levels
 * @param epci the EPCI of each commune
 * @param groupings all the larger territories each commune belongs to, its EPCI among them
 * @param types the type of each intercommunality, by its rank
 * @param communeOf for each level of parts, the commune of each part, by its rank
 * @param populations inhabitants of each commune, negative when unknown
 * @param populationsOfArrondissements inhabitants of each municipal arrondissement
 */
record AtlasParts(
        String source,
        Map<Level, Layer> layers,
        Grouping epci,
        List<Grouping> groupings,
        List<IntercommunalityType> types,
        Map<Level, int[]> communeOf,
        FormerCodes former,
        Index postalCodes,
        int[] populations,
        int[] populationsOfArrondissements) {}
