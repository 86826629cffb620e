package org.fabrique.matching.text;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The texts of an index with the highest numbers: a heap of so many, the least of them on top.
 * <p>
 * A number and its text stand in one long: of equal numbers, the first text counts more.
 */
final class Best {

    private static final int HALF = 32;

    private final long[] heap;
    private int count;

    private Best(int atMost) {
        heap = new long[atMost];
    }

    /** Returns the texts with the highest positive numbers, at most so many; of equal ones the first. */
    static IntStream of(float[] numbers, int atMost) {
        Best best = new Best(atMost);
        for (int text = 0; text < numbers.length; text++) {
            if (numbers[text] > 0) {
                best.offer((long) Float.floatToIntBits(numbers[text]) << HALF | Integer.MAX_VALUE - text);
            }
        }
        return Arrays.stream(best.heap, 0, best.count).mapToInt(key -> Integer.MAX_VALUE - (int) key);
    }

    private void offer(long key) {
        if (count < heap.length) {
            heap[count++] = key;
            rise(count - 1);
        } else if (key > heap[0]) {
            heap[0] = key;
            sink();
        }
    }

    private void rise(int from) {
        int at = from;
        while (at > 0 && heap[at] < heap[(at - 1) / 2]) {
            swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private void sink() {
        int at = 0;
        int least = least(at);
        while (least != at) {
            swap(at, least);
            at = least;
            least = least(at);
        }
    }

    /** The least of a place and the two below it. */
    private int least(int at) {
        int least = at;
        for (int below = 2 * at + 1; below <= 2 * at + 2 && below < count; below++) {
            least = heap[below] < heap[least] ? below : least;
        }
        return least;
    }

    private void swap(int one, int other) {
        long kept = heap[one];
        heap[one] = heap[other];
        heap[other] = kept;
    }
}
