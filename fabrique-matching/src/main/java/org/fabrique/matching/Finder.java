package org.fabrique.matching;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.fabrique.core.need.Need;
import org.fabrique.core.solution.SolutionId;

/** A criterion that looks for solutions by itself, so that one which shares no word with the need is found. */
@FunctionalInterface
interface Finder {

    Found found(Need need, Catalogue catalogue, LocalContext context);

    /**
     * What it found for one need.
     *
     * @param criterion judges every solution of the catalogue
     * @param solutions those worth a look, however few words they share with the need
     */
    record Found(Criterion criterion, Set<SolutionId> solutions) {

        public Found {
            requireNonNull(criterion, "criterion");
            solutions = Set.copyOf(solutions);
        }
    }
}
