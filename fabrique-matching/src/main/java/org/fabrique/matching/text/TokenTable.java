package org.fabrique.matching.text;

import java.util.Arrays;

/**
 * Numbers tokens as they come, from 0, and finds the numbers again. Tokens are hashes already, and not mixed further:
 * 0 and the lowest of all are one.
 */
final class TokenTable {

    /** The number of a token that has none. */
    static final int NONE = -1;

    private static final int SMALLEST = 64;
    private static final int SPARSE = 8;
    private static final int DENSE = 2;

    /** Stands for the token 0, since 0 marks a free slot. */
    private static final long ZERO = Long.MIN_VALUE;

    private final int slotsForEach;
    private long[] tokens;

    /** The tokens by their slots, and their numbers. */
    private long[] keys;

    private int[] numbers;
    private int size;

    private TokenTable(int slotsForEach, int expected) {
        this.slotsForEach = slotsForEach;
        this.tokens = new long[Integer.highestOneBit(Math.max(expected, SMALLEST) * 2 - 1)];
        this.keys = new long[slotsForEach * tokens.length];
        this.numbers = new int[keys.length];
    }

    /** Returns an empty table for many tokens. */
    static TokenTable forMany() {
        return forMany(SMALLEST);
    }

    /** Returns an empty table for about so many tokens. */
    static TokenTable forMany(int expected) {
        return new TokenTable(DENSE, expected);
    }

    /** Returns an empty table for some hundreds of tokens, among which many others will be looked for. */
    static TokenTable forFew() {
        return forFew(SMALLEST);
    }

    /** Returns an empty table for about so many tokens, among which many others will be looked for. */
    static TokenTable forFew(int expected) {
        return new TokenTable(SPARSE, expected);
    }

    /** Returns the number of a token, a new one when it is met for the first time. */
    int add(long token) {
        int slot = slot(key(token));
        if (keys[slot] != 0) {
            return numbers[slot];
        }
        if (size == tokens.length) {
            grow();
            slot = slot(key(token));
        }
        tokens[size] = token;
        keys[slot] = key(token);
        numbers[slot] = size;
        return size++;
    }

    /** Returns the number of a token, or {@link #NONE}. */
    int find(long token) {
        int slot = slot(key(token));
        return keys[slot] == 0 ? NONE : numbers[slot];
    }

    long token(int number) {
        return tokens[number];
    }

    /** Returns all tokens, each under its number. */
    long[] all() {
        return Arrays.copyOf(tokens, size);
    }

    int size() {
        return size;
    }

    private static long key(long token) {
        return token == 0 ? ZERO : token;
    }

    /** Returns the slot where a key stands or would stand. */
    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ key >>> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        tokens = Arrays.copyOf(tokens, 2 * size);
        keys = new long[2 * slotsForEach * size];
        numbers = new int[keys.length];
        for (int number = 0; number < size; number++) {
            int slot = slot(key(tokens[number]));
            keys[slot] = key(tokens[number]);
            numbers[slot] = number;
        }
    }
}
