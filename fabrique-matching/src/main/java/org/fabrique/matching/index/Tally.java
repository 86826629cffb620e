package org.fabrique.matching.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.lucene.util.LongHeap;

/**
 * Adds up what documents bring, in whole numbers, and tells which have the most. It is used for one search at a time, and
 * for as many as one likes after each other.
 */
final class Tally {

    private static final int SOME = 1024;

    private final int[] sums;

    /** The documents that brought something. */
    private int[] met = new int[SOME];

    private int size;

    /** @param documents how many there are */
    Tally(int documents) {
        this.sums = new int[documents];
    }

    /** @param amount more than 0 */
    void add(int document, int amount) {
        if (sums[document] == 0) {
            met = size < met.length ? met : Arrays.copyOf(met, 2 * size);
            met[size++] = document;
        }
        sums[document] += amount;
    }

    /** Returns the documents that have the most, at most so many; of equal ones those of the first identity. */
    IntStream most(int atMost, IntFunction<String> identity) {
        if (size <= atMost) {
            return IntStream.of(Arrays.copyOf(met, size));
        }
        int cut = cut(atMost);
        int[] best = new int[atMost];
        int above = 0;
        List<Named> level = new ArrayList<>();
        for (int at = 0; at < size; at++) {
            int document = met[at];
            if (sums[document] > cut) {
                best[above++] = document;
            } else if (sums[document] == cut) {
                level.add(new Named(identity.apply(document), document));
            }
        }
        level.sort(Comparator.comparing(Named::id));
        for (int at = above; at < atMost; at++) {
            best[at] = level.get(at - above).document();
        }
        return IntStream.of(best);
    }

    private record Named(String id, int document) {}

    private int cut(int place) {
        LongHeap best = new LongHeap(place);
        for (int at = 0; at < size; at++) {
            best.insertWithOverflow(sums[met[at]]);
        }
        return (int) best.top();
    }

    /** Forgets all. */
    void clear() {
        for (int at = 0; at < size; at++) {
            sums[met[at]] = 0;
        }
        size = 0;
    }
}
