package org.fabrique.matching;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.fabrique.core.solution.Solution;
import org.fabrique.core.solution.SolutionId;
import org.fabrique.matching.text.Gist;

/** Solutions in memory, numbered from 0 in the order of their identities. */
record KeptInTurn(List<Solution> solutions, List<SolutionId> ids, List<Gist> all, List<Long> prints) implements Kept {

    /**
     * @param sorted in the order of their identities
     * @param gists of each its own
     * @param prints likewise
     */
    static KeptInTurn of(List<Solution> sorted, List<Gist> gists, List<Long> prints) {
        return new KeptInTurn(sorted, sorted.stream().map(Solution::id).toList(), gists, prints);
    }

    int size() {
        return solutions.size();
    }

    /** Returns some of them, numbered anew. */
    KeptInTurn only(int... numbers) {
        return of(
                IntStream.of(numbers).mapToObj(solutions::get).toList(),
                IntStream.of(numbers).mapToObj(all::get).toList(),
                IntStream.of(numbers).mapToObj(prints::get).toList());
    }

    /** Returns the sum of all prints. */
    long fingerprint() {
        return prints.stream().mapToLong(Long::longValue).sum();
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
        return prints.get(number);
    }

    @Override
    public Gists gists() {
        return all::get;
    }
}
