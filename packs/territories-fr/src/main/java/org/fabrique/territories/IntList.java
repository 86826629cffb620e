package org.fabrique.territories;

import java.util.Arrays;

/** Numbers that are added one by one. */
final class IntList {

    private int[] numbers = new int[16];
    private int size;

    void add(int number) {
        numbers = size < numbers.length ? numbers : Arrays.copyOf(numbers, 2 * size);
        numbers[size++] = number;
    }

    int get(int index) {
        return numbers[index];
    }

    int[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}
