package org.fabrique.matching;

import java.util.Collections;
import java.util.List;
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

/** A few solutions in the order of their identities, with their gists: all of them are candidates. */
final class FewHeld implements Holdings {

    private final List<Solution> solutions;
    private final List<SolutionId> ids;
    private final List<Gist> gists;
    private final Frequencies frequencies;

    /**
     * @param sorted in the order of their identities
     * @param gists of each its own
     */
    FewHeld(List<Solution> sorted, List<Gist> gists) {
        this.solutions = List.copyOf(sorted);
        this.ids = sorted.stream().map(Solution::id).toList();
        this.gists = List.copyOf(gists);
        this.frequencies = Frequencies.of(gists);
    }

    @Override
    public int size() {
        return solutions.size();
    }

    @Override
    public IntStream all() {
        return IntStream.range(0, size());
    }

    @Override
    public OptionalInt find(SolutionId id) {
        int found = Collections.binarySearch(ids, id);
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    @Override
    public SolutionId id(int number) {
        return ids.get(number);
    }

    @Override
    public Solution solution(int number) {
        return solutions.get(number);
    }

    @Override
    public Frequencies frequencies() {
        return frequencies;
    }

    @Override
    public Gists gists() {
        return gists::get;
    }

    @Override
    public IntStream candidates(Evidence evidence, Families.Reading reading, @Nullable BooleanSupplier stop) {
        return all();
    }

    @Override
    public Holdings without(Set<SolutionId> hidden) {
        int[] left = all().filter(number -> !hidden.contains(id(number))).toArray();
        return new FewHeld(
                IntStream.of(left).mapToObj(solutions::get).toList(),
                IntStream.of(left).mapToObj(gists::get).toList());
    }
}
