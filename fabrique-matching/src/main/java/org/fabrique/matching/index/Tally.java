package org.fabrique.matching.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
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
        long[] brought = brought();
        int cut = cut(brought, atMost);
        int[] above = above(cut, brought);
        return IntStream.concat(
                IntStream.of(above),
                level(cut, brought, identity).stream().mapToInt(Named::document).limit(atMost - above.length));
    }

    private static int[] above(int cut, long[] brought) {
        return LongStream.of(brought)
                .filter(each -> sum(each) > cut)
                .mapToInt(Tally::document)
                .toArray();
    }

    /** Returns those that have just as much, in the order of their identities. */
    private static List<Named> level(int cut, long[] brought, IntFunction<String> identity) {
        return LongStream.of(brought)
                .filter(each -> sum(each) == cut)
                .mapToInt(Tally::document)
                .mapToObj(document -> new Named(identity.apply(document), document))
                .sorted(Comparator.comparing(Named::id))
                .toList();
    }

    /** Of each document that brought something the sum, and behind it the document. */
    private long[] brought() {
        long[] brought = new long[size];
        for (int at = 0; at < size; at++) {
            brought[at] = (long) sums[met[at]] << Integer.SIZE | met[at];
        }
        return brought;
    }

    private static int sum(long brought) {
        return (int) (brought >>> Integer.SIZE);
    }

    private static int document(long brought) {
        return (int) brought;
    }

    private record Named(String id, int document) {}

    private static int cut(long[] brought, int place) {
        LongHeap best = new LongHeap(place);
        for (long each : brought) {
            best.insertWithOverflow(each);
        }
        return sum(best.top());
    }

    /** Forgets all. */
    void clear() {
        for (int at = 0; at < size; at++) {
            sums[met[at]] = 0;
        }
        size = 0;
    }
}
