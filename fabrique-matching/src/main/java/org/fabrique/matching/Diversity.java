package org.fabrique.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Orders matches so that a list is not five times the same family.
 * <p>
 * Each further match of a family is placed as if its score were a fifth lower than its sibling's discount: the second
 * counts 80 %, the third 64 %, and so on. The scores themselves do not change. A solution without a family is never
 * held back.
 */
final class Diversity {

    private static final double HELD_BACK = 0.8;

    private record Placed(Match match, double place) {}

    private static final Comparator<Placed> BEST_FIRST =
            Comparator.comparingDouble(Placed::place).reversed().thenComparing(Placed::match, Match.BEST_FIRST);

    private Diversity() {}

    /** Returns the same matches, given the best first, in their diverse order. */
    static List<Match> of(List<Match> bestFirst) {
        Map<String, Integer> shown = new HashMap<>();
        List<Placed> placed = new ArrayList<>();
        for (Match match : bestFirst) {
            String family = match.solution().family();
            int siblings = family == null ? 0 : shown.merge(family, 1, Integer::sum) - 1;
            placed.add(new Placed(match, match.score() * Math.pow(HELD_BACK, siblings)));
        }
        return placed.stream().sorted(BEST_FIRST).map(Placed::match).toList();
    }
}
