package org.fabrique.matching;

import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.matching.text.Evidence;
import org.fabrique.matching.text.Families;
import org.fabrique.matching.text.Frequencies;
import org.jspecify.annotations.Nullable;

/** What a catalogue holds. */
interface Holdings extends Kept {

    int size();

    /** Returns all numbers, in any order. */
    IntStream all();

    /** Returns the sum of all prints, known without looking at them: what tells these solutions from others. */
    long fingerprint();

    /** Returns in how many solutions each token stands. */
    Frequencies frequencies();

    /** Returns the numbers of those that may suit: all when they are few, else those that come closest. */
    IntStream candidates(Evidence evidence, Families.Reading reading, @Nullable BooleanSupplier stop);

    /** Returns what is left when these are taken away, as if they had never been there. */
    Holdings without(Set<SolutionId> hidden);
}
