package org.fabrique.matching;

import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.matching.text.Evidence;
import org.fabrique.matching.text.Families;
import org.fabrique.matching.text.Frequencies;
import org.fabrique.matching.text.Gist;
import org.jspecify.annotations.Nullable;

/** What a catalogue holds, each solution under a number of its own. It never changes and is thread-safe. */
interface Holdings {

    int size();

    /** Returns all numbers, in any order. */
    IntStream all();

    OptionalInt find(SolutionId id);

    SolutionId id(int number);

    Solution solution(int number);

    /** Returns in how many solutions each token stands. */
    Frequencies frequencies();

    /** Returns a reader of gists, for one thread; numbers in ascending order are read fastest. */
    Gists gists();

    /** Returns the numbers of those that may suit: all when they are few, else those that come closest. */
    IntStream candidates(Evidence evidence, Families.Reading reading, @Nullable BooleanSupplier stop);

    /** Returns what is left when these are taken away, as if they had never been there. */
    Holdings without(Set<SolutionId> hidden);

    /** Reads gists; each is good until the next is read. */
    interface Gists {
        Gist of(int number);
    }
}
