package org.fabrique.territories;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** The numbers that stand under a word, in the order they were added. Once built, it is only read. */
final class Index {

    private final Map<String, int[]> numbers = new HashMap<>();

    void add(String word, int number) {
        numbers.merge(word, new int[] {number}, Index::joined);
    }

    IntStream get(String word) {
        int[] found = numbers.get(word);
        return found == null ? IntStream.empty() : Arrays.stream(found);
    }

    private static int[] joined(int[] some, int[] one) {
        int[] all = Arrays.copyOf(some, some.length + 1);
        all[some.length] = one[0];
        return all;
    }
}
