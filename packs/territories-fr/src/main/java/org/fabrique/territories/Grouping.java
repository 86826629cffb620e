package org.fabrique.territories;

import java.util.Arrays;

/** Which territory of a layer each commune belongs to, if any: its EPCI, its département… */
final class Grouping {

    private final Layer groups;
    private final int[] groupOf;
    private final CommuneSet[] members;

    /** Takes the rank of the group of each commune, negative when it has none. */
    Grouping(Layer groups, int[] groupOf) {
        this.groups = groups;
        this.groupOf = groupOf;
        this.members = members(groupOf, groups.size());
    }

    /** Returns the grouping by larger territories; takes the rank of the one each of these groups belongs to. */
    Grouping above(Layer larger, int[] largerOf) {
        return new Grouping(
                larger,
                Arrays.stream(groupOf)
                        .map(group -> group < 0 ? group : largerOf[group])
                        .toArray());
    }

    Layer groups() {
        return groups;
    }

    /** Returns the rank of the group of the commune, or a negative number when it belongs to none. */
    int groupOf(int commune) {
        return groupOf[commune];
    }

    CommuneSet members(int group) {
        return members[group];
    }

    private static CommuneSet[] members(int[] groupOf, int groups) {
        int[] sizes = new int[groups];
        Arrays.stream(groupOf).filter(group -> group >= 0).forEach(group -> sizes[group]++);
        int[][] ranks = new int[groups][];
        Arrays.setAll(ranks, group -> new int[sizes[group]]);
        for (int commune = groupOf.length - 1; commune >= 0; commune--) {
            int group = groupOf[commune];
            if (group >= 0) {
                ranks[group][--sizes[group]] = commune;
            }
        }
        return Arrays.stream(ranks).map(CommuneSet::ofIncreasing).toArray(CommuneSet[]::new);
    }
}
