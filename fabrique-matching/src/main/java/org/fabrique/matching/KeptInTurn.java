package org.fabrique.matching;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.matching.text.Gist;

/** Solutions in memory, numbered from 0 in the order of their identities. */
record KeptInTurn(List<Solution> solutions, List<SolutionId> ids, List<Gist> all) implements Kept {

    /**
     * @param sorted in the order of their identities
     * @param gists of each its own
     */
    static KeptInTurn of(List<Solution> sorted, List<Gist> gists) {
        return new KeptInTurn(sorted, sorted.stream().map(Solution::id).toList(), gists);
    }

    int size() {
        return solutions.size();
    }

    /** Returns some of them, numbered anew. */
    KeptInTurn only(int... numbers) {
        return of(
                IntStream.of(numbers).mapToObj(solutions::get).toList(),
                IntStream.of(numbers).mapToObj(all::get).toList());
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
    public long print(int number) {
        return Fingerprint.print(solution(number));
    }

    @Override
    public Gists gists() {
        return all::get;
    }
}
