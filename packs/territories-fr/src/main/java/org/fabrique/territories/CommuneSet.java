package org.fabrique.territories;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Communes, each told by its rank among all communes in the order of their codes. */
final class CommuneSet {

    static final CommuneSet NONE = new CommuneSet();

    private final int[] ranks;

    private CommuneSet(int... increasing) {
        this.ranks = increasing;
    }

    static CommuneSet of(int rank) {
        return new CommuneSet(rank);
    }

    static CommuneSet of(IntStream ranks) {
        return new CommuneSet(ranks.sorted().distinct().toArray());
    }

    /** Takes ranks that are already in increasing order, each once. */
    static CommuneSet ofIncreasing(int[] ranks) {
        return new CommuneSet(ranks);
    }

    static CommuneSet union(Collection<CommuneSet> sets) {
        return of(sets.stream().flatMapToInt(CommuneSet::ranks));
    }

    IntStream ranks() {
        return Arrays.stream(ranks);
    }

    int size() {
        return ranks.length;
    }

    /** Returns the first commune of a set that is not empty. */
    int first() {
        return ranks[0];
    }

    boolean isEmpty() {
        return ranks.length == 0;
    }

    boolean contains(int rank) {
        return Arrays.binarySearch(ranks, rank) >= 0;
    }

    boolean containsAll(CommuneSet other) {
        return other.size() <= size() && other.ranks().allMatch(this::contains);
    }

    CommuneSet and(CommuneSet other) {
        return only(other::contains);
    }

    CommuneSet only(IntPredicate kept) {
        return new CommuneSet(ranks().filter(kept).toArray());
    }
}
