package org.fabrique.matching.text;

import java.util.Arrays;

/** Numbers tokens as they come, from 0, and finds the numbers again. Tokens are hashes already, and not mixed further. */
final class TokenTable {

    /** The number of a token that has none. */
    static final int NONE = -1;

    private static final int SMALLEST = 16;
    private static final int SPARSE = 8;
    private static final int DENSE = 2;

    private final int slotsForEach;
    private long[] tokens = new long[SMALLEST];
    private int[] slots;
    private int size;

    private TokenTable(int slotsForEach) {
        this.slotsForEach = slotsForEach;
        this.slots = new int[slotsForEach * SMALLEST];
    }

    /** Returns an empty table for many tokens. */
    static TokenTable forMany() {
        return new TokenTable(DENSE);
    }

    /** Returns an empty table for some hundreds of tokens, among which many others will be looked for. */
    static TokenTable forFew() {
        return new TokenTable(SPARSE);
    }

    /** Returns the number of a token, a new one when it is met for the first time. */
    int add(long token) {
        int slot = slot(token);
        if (slots[slot] > 0) {
            return slots[slot] - 1;
        }
        if (size == tokens.length) {
            grow();
            slot = slot(token);
        }
        tokens[size] = token;
        slots[slot] = ++size;
        return size - 1;
    }

    /** Returns the number of a token, or {@link #NONE}. */
    int find(long token) {
        return slots[slot(token)] - 1;
    }

    long token(int number) {
        return tokens[number];
    }

    int size() {
        return size;
    }

    /** Returns the slot where a token stands or would stand. */
    private int slot(long token) {
        int mask = slots.length - 1;
        int slot = (int) (token ^ token >>> 32) & mask;
        while (slots[slot] > 0 && tokens[slots[slot] - 1] != token) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        tokens = Arrays.copyOf(tokens, 2 * size);
        slots = new int[2 * slotsForEach * size];
        for (int number = 0; number < size; number++) {
            slots[slot(tokens[number])] = number + 1;
        }
    }
}
