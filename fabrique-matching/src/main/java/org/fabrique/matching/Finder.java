package org.fabrique.matching;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import java.util.function.BooleanSupplier;
import org.fabrique.core.need.Need;
import org.fabrique.core.solution.SolutionId;
import org.jspecify.annotations.Nullable;

/** A criterion that looks for solutions by itself, so that one which shares no word with the need is found. */
interface Finder {

    /**
     * @param stop asked now and then whether the search should end
     * @throws java.util.concurrent.CancellationException when it should
     */
    Found found(Need need, Catalogue catalogue, LocalContext context, @Nullable BooleanSupplier stop);

    /** Returns what tells what it knows from what another knows. */
    long print();

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
