package org.fabrique.territories;

import java.util.List;

/** What each commune belongs to, and what each département does, as columns of the resource. */
record Memberships(
        RankColumn epci,
        RankColumn ept,
        RankColumn departments,
        RankColumn collectivities,
        RankColumn regionsOfDepartments,
        RankColumn formerRegionsOfDepartments) {

    /** Returns the groupings of communes, when all rows are read; that by EPCI comes first. */
    List<Grouping> groupings() {
        return List.of(
                epci.toGrouping(),
                ept.toGrouping(),
                departments.toGrouping(),
                collectivities.toGrouping(),
                departments.toGrouping(regionsOfDepartments),
                departments.toGrouping(formerRegionsOfDepartments));
    }
}
