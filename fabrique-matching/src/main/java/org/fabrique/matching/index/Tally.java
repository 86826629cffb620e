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

    /** Makes room for so many documents more: it is to be said before they are added. */
    void expect(int more) {
        if (size + more >= met.length) {
            met = Arrays.copyOf(met, Math.max(2 * met.length, size + more + 1));
        }
    }

    /** @param amount more than 0 */
    void add(int document, int amount) {
        int before = sums[document];
        met[size] = document;
        size += before == 0 ? 1 : 0;
        sums[document] = before + amount;
    }

    /** Returns the documents that have the most, at most so many; of equal ones those of the first identity. */
    IntStream most(int atMost, IntFunction<String> identity) {
        if (size <= atMost) {
            return IntStream.of(Arrays.copyOf(met, size));
        }
        int[] brought = brought();
        int cut = cut(brought, atMost);
        int[] most = new int[atMost];
        List<Integer> level = new ArrayList<>();
        int above = 0;
        for (int at = 0; at < size; at++) {
            if (brought[at] > cut) {
                most[above++] = met[at];
            } else if (brought[at] == cut) {
                level.add(met[at]);
            }
        }
        return IntStream.concat(Arrays.stream(most, 0, above), first(level, atMost - above, identity));
    }

    /** The sums of those that brought something, in their order. */
    private int[] brought() {
        int[] brought = new int[size];
        for (int at = 0; at < size; at++) {
            brought[at] = sums[met[at]];
        }
        return brought;
    }

    /** The lowest sum of those that have the most. */
    private static int cut(int[] brought, int atMost) {
        LongHeap best = new LongHeap(atMost);
        for (int each : brought) {
            best.insertWithOverflow(each);
        }
        return (int) best.top();
    }

    private static IntStream first(List<Integer> level, int atMost, IntFunction<String> identity) {
        return level.size() <= atMost
                ? level.stream().mapToInt(Integer::intValue)
                : level.stream()
                        .map(document -> new Named(identity.apply(document), document))
                        .sorted(Comparator.comparing(Named::id))
                        .mapToInt(Named::document)
                        .limit(atMost);
    }

    private record Named(String id, int document) {}

    /** Forgets all. */
    void clear() {
        for (int at = 0; at < size; at++) {
            sums[met[at]] = 0;
        }
        size = 0;
    }
}
